// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk.Told;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.stereotype.Component;

/** The fields of a form with which a drawing of lots is recorded. */
@Component
class LotsAnswers {

    private static final String DAY = "lotingDatum";
    private static final String METHOD = "lotingWijze";
    private static final String FIRST = "lotingDoor";
    private static final String SECOND = "lotingMetDoor";
    private static final String WINNER = "lotingWinnaar";
    private static final List<String> FIELDS = List.of(DAY, METHOD, FIRST, SECOND, WINNER);

    private final LotsDesk lots;
    private final RankedBids ranked;
    private final People people;

    LotsAnswers(LotsDesk lots, RankedBids ranked, People people) {
        this.lots = lots;
        this.ranked = ranked;
        this.people = people;
    }

    /** What the fields need to be shown. */
    Map<String, Object> show(DossierNumber dossier) {
        List<Ranked> tied = ranked.tied(dossier);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lotingNodig", !tied.isEmpty());
        values.put("lotingUitleg", tied.isEmpty() ? done(dossier) : asked(dossier, tied));
        values.put("lotingInschrijvingen", tied.stream().map(one -> option(Long.toString(one.bid()), one.supplier())).toList());
        values.put("lotingPersonen", tied.isEmpty() ? List.of() : everybody());
        return values;
    }

    private String done(DossierNumber dossier) {
        return ranked.lots(dossier).map(drawn -> "**Er is geloot.** " + Markdown.escape(lots.inWords(dossier, drawn))).orElse("");
    }

    private String asked(DossierNumber dossier, List<Ranked> tied) {
        String names = tied.stream().map(Ranked::supplier).map(Markdown::escape).collect(Collectors.joining(" en "));
        return "**Loot eerst.** " + names + " staan gelijk op plaats 1, ook na de regels voor gelijke scores. Nodig de inschrijvers uit voor de loting."
                + (ranked.hasVoidLots(dossier) ? " De eerdere loting telt niet meer: daarna is er iets veranderd." : "");
    }

    private List<Map<String, String>> everybody() {
        Map<String, Person> everybody = new TreeMap<>();
        Groups.ALL.forEach(group -> people.membersOf(group).forEach(person -> everybody.put(person.id(), person)));
        return everybody.values().stream().map(one -> option(one.id(), one.name())).toList();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** What the form refused is not said again. */
    void check(DossierNumber dossier, Answers answers, Problems problems) {
        if (FIELDS.stream().noneMatch(answers.refused()::contains)) {
            lots.check(dossier, told(answers), problems);
        }
    }

    void record(DossierNumber dossier, Answers answers) {
        lots.record(dossier, told(answers));
    }

    private static Told told(Answers answers) {
        return new Told(answers.number(WINNER) == null ? null : answers.number(WINNER).longValue(), answers.date(DAY),
                answers.text(METHOD), answers.text(FIRST), answers.text(SECOND));
    }
}
