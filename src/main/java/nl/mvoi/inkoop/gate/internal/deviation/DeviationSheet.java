// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.ClientGoals;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.PromiseSheet;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.gate.jdbc.DeviationRow;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations.Earlier;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations.Tally;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/**
 * What who judges or approves a deviation must know of it, as Dutch markdown; user text is escaped. It tells no amount. It names other
 * dossiers: whoever may judge or approve a deviation sees every dossier.
 */
@Component
public class DeviationSheet {

    /** More earlier deviations than this nobody reads. */
    private static final int MOST_EARLIER = 5;

    private final DeviationDesk desk;
    private final ThemeGates gates;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final EarlierDeviations earlier;
    private final RuleLibrary rules;
    private final People people;
    private final Clock clock;

    DeviationSheet(DeviationDesk desk, ThemeGates gates, Dossiers dossiers, AdoptedRequirements requirements, EarlierDeviations earlier, RuleLibrary rules,
                   People people, Clock clock) {
        this.desk = desk;
        this.gates = gates;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.earlier = earlier;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /** The newest deviation that was asked for at a place. */
    public String of(Place place) {
        return of(desk.kept(place));
    }

    String of(DeviationRow about) {
        ThemeAdvice advice = dossiers.exploration(about.dossier()).theme(about.theme());
        return Markdown.section("Afwijking voor " + about.theme().label() + " (poort " + about.gate() + ")", asked(about)).strip()
                + Markdown.section("Wat vervalt", dropped(advice, about)) + Markdown.section("Wat blijft", kept(about))
                + Markdown.section("Eerdere afwijkingen om deze reden", before(about));
    }

    private List<String> asked(DeviationRow about) {
        List<String> lines = new ArrayList<>(List.of(
                "Gevraagd door: " + name(about.askedBy()) + ", op " + DutchFormat.day(about.askedAt().atZoneSameInstant(OfficeClock.ZONE).toLocalDate()),
                "Reden: " + Markdown.escape(ground(about)),
                "Uitleg: " + Markdown.escape(about.motivation()),
                "Geldt tot en met: " + DutchFormat.day(about.endDate())));
        if (about.judgementCode() != null) {
            lines.add("Oordeel van de MVOI-adviseur (" + name(about.judgedBy()) + "): " + about.judgementCode().toLowerCase() + ". "
                    + Markdown.escape(about.judgementReason()));
        }
        return lines;
    }

    private String ground(DeviationRow about) {
        return rules.deviationGrounds(dossiers.get(about.dossier()).openedOn()).stream()
                .filter(one -> one.code().equals(about.reasonCategory())).map(Choice::name).findFirst().orElse(about.reasonCategory());
    }

    private List<String> dropped(ThemeAdvice advice, DeviationRow about) {
        List<String> codes = about.codes();
        Map<String, String> reasons = gates.newestAnswer(about.place()).map(ThemeAnswer::deviation).map(Tenzij::reasons).orElse(Map.of());
        List<Requirement> dropped = advice.fitting().stream().filter(one -> codes.isEmpty() || codes.contains(one.code())).toList();
        String what = codes.isEmpty() ? "Het hele thema" : "Een deel van het thema";
        List<String> lines = new ArrayList<>(List.of(what + ", met ambitieniveau " + advice.ambitionLevel()
                + (dropped.isEmpty() ? ". De regels stellen er geen eis voor." : ":")));
        dropped.forEach(one -> lines.add(PromiseSheet.demand(one) + " (niveau " + one.level() + ")" + ownReason(reasons.get(one.code()))));
        return lines;
    }

    private static String ownReason(String reason) {
        return reason == null ? "" : " Reden: " + Markdown.escape(reason);
    }

    private List<String> kept(DeviationRow about) {
        List<String> lines = new ArrayList<>(List.of("Wat ervoor in de plaats komt: " + Markdown.escape(about.replacement())));
        ClientGoals.of(dossiers.assignment(about.dossier()), about.theme())
                .ifPresent(goal -> lines.add("Het doel van de opdrachtgever voor dit thema: " + goal));
        gates.wouldAdopt(about.place()).stream().filter(one -> !about.codes().isEmpty() && !one.code().startsWith(AdoptedRequirement.REPLACEMENT))
                .forEach(one -> lines.add("Van dit thema: " + PromiseSheet.named(one.code(), one.text(), one.limit())));
        Arrays.stream(Theme.values()).filter(theme -> theme != about.theme()).forEach(theme -> others(about, theme).ifPresent(lines::add));
        return lines;
    }

    private Optional<String> others(DeviationRow about, Theme theme) {
        return requirements.of(about.dossier()).stream().filter(one -> one.theme() == theme).map(one -> Markdown.escape(one.code()))
                .reduce((one, other) -> one + ", " + other).map(codes -> theme.label() + ": " + codes);
    }

    private List<String> before(DeviationRow about) {
        Tally tally = earlier.tally(about.theme(), about.reasonCategory(), about.id());
        if (tally.asked() == 0) {
            return List.of("Voor dit thema is om deze reden nog niet eerder een afwijking gevraagd.");
        }
        List<String> lines = new ArrayList<>(List.of("Voor dit thema is om deze reden eerder " + tally.asked() + " keer een afwijking gevraagd. Daarvan "
                + (tally.allowed() == 1 ? "is er 1" : "zijn er " + tally.allowed()) + " toegestaan."));
        earlier.newest(about.theme(), about.reasonCategory(), about.id(), MOST_EARLIER).forEach(one -> lines.add(line(one)));
        return lines;
    }

    private String line(Earlier one) {
        return one.dossier() + " (" + Markdown.escape(dossiers.get(one.dossier()).request().title()) + "): " + outcome(one);
    }

    private String outcome(Earlier one) {
        if (one.status() != Status.TOEGESTAAN) {
            return one.status() == Status.AFGEWEZEN ? "niet toegestaan" : one.status() == Status.VERVALLEN ? "vervallen" : "nog niet beslist";
        }
        boolean over = one.endDate().isBefore(LocalDate.now(clock));
        return "toegestaan, " + (over ? "gold tot en met " : "geldt tot en met ") + DutchFormat.day(one.endDate());
    }

    private String name(String user) {
        return Markdown.escape(people.nameOf(user));
    }
}
