// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkDesk.Shown;

/** A framework agreement as programs read it, and record it without its number. */
@Schema(name = "Raamovereenkomst")
record FrameworkView(@Schema(example = "RAAM-2027-00001", accessMode = Schema.AccessMode.READ_ONLY) String nummer, String titel,
                     @Schema(description = "Begin van de CPV-codes die erin passen, 2 tot en met 8 cijfers", example = "[\"4523\"]") List<String> cpv,
                     @Schema(description = "Code van het enige onderwerp dat erin past; null als de CPV-codes alles zeggen", example = "WEG") String onderwerp,
                     @Schema(description = "Eerste dag") LocalDate begin, @Schema(description = "Laatste dag") LocalDate einde,
                     @Schema(description = "Hoogste bedrag, in euro zonder btw") BigDecimal plafond,
                     @Schema(description = "Wat er is afgeroepen, in euro zonder btw. Lopende inkopen tellen mee voor hun raming, alleen voor wie die mag weten. "
                             + "Bij het vastleggen: wat er tot dan toe is afgeroepen; zonder waarde 0") BigDecimal benut,
                     CallOff afroep, List<LotView> percelen,
                     @Schema(description = "Wat de leveranciers hebben beloofd; een afroep vraagt niet minder") List<PromiseView> eisen) {

    @Schema(name = "PerceelVanRaamovereenkomst")
    record LotView(int nummer, String naam, List<SupplierView> leveranciers) {
    }

    /** @param kvk null when it is not known */
    @Schema(name = "LeverancierVanRaamovereenkomst")
    record SupplierView(String naam, String kvk) {
    }

    @Schema(name = "EisVanRaamovereenkomst")
    record PromiseView(@Schema(example = "WEG-CIR-1") String code, @Schema(description = "1, 2 of 3") Integer niveau, BigDecimal norm) {
    }

    static FrameworkView of(Shown shown) {
        FrameworkAgreement it = shown.agreement();
        return new FrameworkView(it.number(), it.title(), it.cpv(), it.topic(), it.begin(), it.end(), it.ceiling(), shown.used(), it.callOff(),
                it.lots().stream().map(lot -> new LotView(lot.number(), lot.name(), lot.suppliers().stream()
                        .map(one -> new SupplierView(one.name(), one.numberText())).toList())).toList(),
                it.promises().stream().map(one -> new PromiseView(one.code(), one.level(), one.norm())).toList());
    }
}
