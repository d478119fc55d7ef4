// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.Documents;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.DocumentRules;
import nl.mvoi.inkoop.rules.DocumentRules.GivesAway;
import nl.mvoi.inkoop.rules.DocumentRules.Kind;
import org.springframework.stereotype.Component;

/** Holds what somebody says about a document against the tables and the dossier. */
@Component
class ProposalCheck {

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final DocumentRules rules;
    private final Documents documents;
    private final Clock clock;

    ProposalCheck(DocumentRules rules, Documents documents, Clock clock) {
        this.rules = rules;
        this.documents = documents;
        this.clock = clock;
    }

    /** What was understood; of what is among the problems nothing may be used. */
    Entry check(Dossier dossier, Proposal proposal, Problems problems) {
        problems.addIf(!dossier.phase().isOpen(), "Dossier " + dossier.number() + " is " + dossier.phase().label()
                + ". U kunt er geen documenten meer aan toevoegen.");
        Kind kind = kind(proposal.kind(), problems);
        return new Entry(dossier, kind, secret(kind, proposal.open(), problems), validUntil(proposal.validUntil(), problems),
                previous(dossier, kind, proposal.previous(), problems));
    }

    private Kind kind(String code, Problems problems) {
        List<Kind> kinds = rules.kinds(LocalDate.now(clock));
        Kind found = kinds.stream().filter(kind -> kind.code().equals(code)).findFirst().orElse(null);
        problems.at("soort").addIf(found == null, (isEmpty(code) ? "'soort' ontbreekt." : "De waarde van 'soort' is ongeldig.") + " Kies uit: "
                + kinds.stream().map(Kind::code).collect(Collectors.joining(", ")) + ".");
        return found;
    }

    private static Secret secret(Kind kind, String open, Problems problems) {
        problems.at("openbaar").addIf(!isEmpty(open) && !YES_OR_NO.contains(open), "De waarde van 'openbaar' is ongeldig. Kies uit: true, false.");
        boolean isOpen = Boolean.parseBoolean(open);
        problems.at("openbaar").addIf(kind != null && isOpen && !kind.mayBeOpen(),
                "Een document van deze soort is altijd vertrouwelijk. Zet 'openbaar' op false.");
        return kind == null || isOpen ? null : secret(kind.secret());
    }

    private static Secret secret(GivesAway what) {
        return switch (what) {
            case RAMING -> Secret.ESTIMATE;
            case INSCHRIJVINGEN -> Secret.BIDS;
            case INHOUD -> Secret.OFFERS;
            case KWALITEIT -> Secret.PLANS;
        };
    }

    private LocalDate validUntil(String typed, Problems problems) {
        if (isEmpty(typed)) {
            return null;
        }
        Read<LocalDate> day = DutchReading.day(typed);
        problems.at("geldigTot").addIf(day.value() == null, "'geldigTot' " + day.problem());
        problems.at("geldigTot").addIf(day.value() != null && day.value().isBefore(LocalDate.now(clock)),
                "'geldigTot' ligt in het verleden. Kies vandaag of een latere dag.");
        return day.value();
    }

    private Document previous(Dossier dossier, Kind kind, String number, Problems problems) {
        if (isEmpty(number)) {
            return null;
        }
        Document found = documents.find(new DocumentNumber(Names.code(number))).filter(one -> one.dossier().equals(dossier.number())).orElse(null);
        problems.at("versieVan").addIf(found == null, "Het document in 'versieVan' hoort niet bij dit dossier.");
        problems.at("versieVan").addIf(found != null && kind != null && !found.kind().equals(kind.code()),
                "Het document in 'versieVan' is van een andere soort. Een nieuwe versie heeft dezelfde soort.");
        return found;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
