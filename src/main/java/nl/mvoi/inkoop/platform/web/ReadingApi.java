// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what is understood of an amount, a number or a day while somebody types it. Nothing is stored. */
@RestController
@RequestMapping("/api/v1/lezingen")
@Tag(name = "Lezingen", description = "Vraag hoe een getypt bedrag, getal of een getypte datum gelezen wordt. Er wordt niets bewaard.")
class ReadingApi {

    /**
     * What was understood.
     *
     * @param waarde   the number in plain notation or the day as yyyy-MM-dd; null when the text cannot be read
     * @param leesbaar the same for people; null when the text cannot be read
     * @param melding  what is wrong, in Dutch; null when nothing is
     */
    record ReadingView(String waarde, String leesbaar, String melding) {
    }

    private static final Map<String, Function<String, ReadingView>> KINDS = Map.of(
            "bedrag", text -> number(text, DutchFormat::euroAndWords),
            "getal", text -> number(text, DutchFormat::number),
            "datum", ReadingApi::day);

    @GetMapping
    @Operation(operationId = "lezing", summary = "Hoe een getypte tekst gelezen wordt")
    ReadingView read(@RequestParam String soort, @RequestParam String tekst) {
        if (!KINDS.containsKey(soort)) {
            throw new Refusal("De waarde van 'soort' is ongeldig. Kies uit: bedrag, getal, datum.");
        }
        return KINDS.get(soort).apply(tekst);
    }

    private static ReadingView number(String text, Function<BigDecimal, String> words) {
        Read<BigDecimal> read = DutchReading.number(text);
        return read.value() == null ? unread(read) : new ReadingView(read.value().toPlainString(), words.apply(read.value()), null);
    }

    private static ReadingView day(String text) {
        Read<LocalDate> read = DutchReading.day(text);
        return read.value() == null ? unread(read)
                : new ReadingView(read.value().toString(), DutchFormat.dayOfTheWeek(read.value()), null);
    }

    private static ReadingView unread(Read<?> read) {
        return new ReadingView(null, null, "Dit " + read.problem());
    }
}
