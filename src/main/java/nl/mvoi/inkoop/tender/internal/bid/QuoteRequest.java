// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.bid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.TaskTerms;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The text with which a buyer asks the one quote of the light lane, as Dutch markdown; user text is escaped. */
@Component
public class QuoteRequest {

    /** The task in which the quote is recorded; until it is due, the supplier has time. */
    private static final String TASK = "inschrijvingVastleggen";

    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final People people;
    private final TaskTerms terms;
    private final Clock clock;

    public QuoteRequest(Dossiers dossiers, AdoptedRequirements requirements, People people, TaskTerms terms, Clock clock) {
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.people = people;
        this.terms = terms;
        this.clock = clock;
    }

    /** Empty outside the light lane: there a publication or an invitation asks for bids. */
    public String text(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        return dossier.lane() != Lane.LICHT ? "" : "## Vraag nu de offerte\n\nDe strategie is klaar. Stuur deze tekst naar de partij van uw keuze."
                + " Leg daarna hieronder vast wat zij aanbiedt.\n\n" + mail(dossier).lines().map(line -> ("> " + line).strip())
                .collect(Collectors.joining("\n"));
    }

    private String mail(Dossier dossier) {
        PurchaseRequest asked = dossier.request();
        return "**Onderwerp: offerte gevraagd voor " + Markdown.escape(asked.title()) + " (" + dossier.number() + ")**\n\n"
                + "Beste heer of mevrouw,\n\nWij vragen u een offerte voor: " + Markdown.escape(asked.title()) + ".\n\n"
                + Markdown.escape(asked.need()) + "\n\n"
                + "De opdracht begint op " + DutchFormat.day(asked.desiredStart()) + " en duurt " + asked.termMonths() + " maanden.\n\n"
                + demands(dossier.number()) + "\n\n"
                + "Stuur uw offerte uiterlijk op " + DutchFormat.day(terms.dueDate(TASK, LocalDate.now(clock))) + " naar " + address(dossier.number())
                + ". Noem de prijs zonder btw" + (requirements.of(dossier.number()).isEmpty() ? "." : " en zeg bij elke eis wat u aanbiedt.");
    }

    private String demands(DossierNumber number) {
        List<AdoptedRequirement> asked = requirements.of(number);
        if (asked.isEmpty()) {
            return "Er gelden geen eisen voor deze thema's: " + Arrays.stream(Theme.values()).map(Theme::label).collect(Collectors.joining(", ")) + ".";
        }
        List<String> lines = new ArrayList<>(List.of("Dit vragen wij van u:\n"));
        asked.forEach(one -> lines.add("- " + Markdown.escape(one.text()) + " Norm: " + Markdown.escape(one.limit().inWords()) + ". Bewijs: "
                + Markdown.escape(one.evidence())));
        return String.join("\n", lines);
    }

    /** The buyer who made the strategy asks. */
    private String address(DossierNumber number) {
        return dossiers.strategy(number).map(Strategy::madeBy).flatMap(people::find)
                .map(buyer -> Markdown.escape(buyer.name()) + mailOf(buyer)).orElse("ons");
    }

    private static String mailOf(Person buyer) {
        return buyer.email() == null ? "" : " (" + Markdown.escape(buyer.email()) + ")";
    }
}
