// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.document.Enclosure;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.document.Enclosures.Subject;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import org.springframework.stereotype.Component;

/** The documents that belong to a contract. */
@Component
class ContractPapers {

    private final Enclosures enclosures;

    ContractPapers(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /** What the winner sent, as links; empty when nobody added it. */
    String bid(DossierNumber dossier, long bid) {
        return enclosures.links(dossier, Subject.INSCHRIJVING, bid);
    }

    /** Keeps the signed contract; null when nobody added it. */
    void signed(DossierNumber dossier, String contract, String document) {
        enclosures.enclose(dossier, Subject.CONTRACT, contract, document);
    }

    /** Keeps the evidence of a measurement; null when it is not a document of the dossier. */
    void measured(DossierNumber dossier, LocalDate moment, String document) {
        enclosures.enclose(dossier, Subject.METING, moment.toString(), document);
    }

    /** All of them under a heading, to put behind other text; empty when there are none. */
    String section(DossierNumber dossier) {
        List<String> lines = new ArrayList<>();
        enclosures.of(dossier, Subject.CONTRACT).forEach(one -> lines.add("Getekend contract: " + one.link()));
        enclosures.of(dossier, Subject.METING).forEach(one -> lines.add(evidence(one)));
        return Markdown.section("Documenten", lines);
    }

    private static String evidence(Enclosure one) {
        return "Bewijs bij de meting van " + DutchFormat.day(LocalDate.parse(one.key())) + ": " + one.link();
    }
}
