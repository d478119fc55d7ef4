// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.NumberLimits;
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

    private static final int CENTS = 2;

    @GetMapping
    @Operation(operationId = "lezing", summary = "Hoe een getypte tekst gelezen wordt")
    ReadingView read(@RequestParam String soort, @RequestParam String tekst, @RequestParam(required = false) BigDecimal min,
                     @RequestParam(required = false) BigDecimal max, @RequestParam(required = false) Integer decimalen) {
        return switch (soort) {
            case "bedrag" -> number(tekst, new NumberLimits(min, max, Objects.requireNonNullElse(decimalen, CENTS), true), DutchFormat::euroAndWords);
            case "getal" -> number(tekst, new NumberLimits(min, max, Objects.requireNonNullElse(decimalen, 0), false), DutchFormat::number);
            case "datum" -> day(tekst);
            default -> throw new Refusal("De waarde van 'soort' is ongeldig. Kies uit: bedrag, getal, datum.");
        };
    }

    private static ReadingView number(String text, NumberLimits limits, Function<BigDecimal, String> words) {
        Read<BigDecimal> read = DutchReading.number(text);
        String problem = read.value() == null ? read.problem() : limits.misfit(read.value());
        return problem == null ? new ReadingView(read.value().toPlainString(), words.apply(read.value()), null) : unread(problem);
    }

    private static ReadingView day(String text) {
        Read<LocalDate> read = DutchReading.day(text);
        return read.value() == null ? unread(read.problem())
                : new ReadingView(read.value().toString(), DutchFormat.dayOfTheWeek(read.value()), null);
    }

    private static ReadingView unread(String problem) {
        return new ReadingView(null, null, "Dit " + problem);
    }
}
