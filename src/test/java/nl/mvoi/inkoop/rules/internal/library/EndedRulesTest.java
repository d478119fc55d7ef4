// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.internal.calendar.HolidayCalendar;
import nl.mvoi.inkoop.rules.internal.calendar.RuledTaskTerms;
import nl.mvoi.inkoop.rules.internal.check.ProcurementMeaning;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that has ended counts up to its last day, and its successor from the day after. The table check is content with both. */
class EndedRulesTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEXT = LAST.plusDays(1);
    private static final String ALWAYS = "&gt;= date and time(\"2022-01-01T00:00:00\")";
    private static final String UNTIL = "[date and time(\"2022-01-01T00:00:00\")..date and time(\"2026-12-31T23:59:59\")]";
    private static final String FROM = "&gt;= date and time(\"2027-01-01T00:00:00\")";

    private final ProcessEngine engine = DeployedRules.engine("ended");
    private final Decisions decisions = DeployedRules.decisions(engine);
    private final RuleLibrary rules = DeployedRules.library(decisions, new LabelledCpv());

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aTaskHasTheTimeOfTheDayOnWhichItAppears() throws IOException {
        succeed("taaktermijnen", "akkoordGeven", "3", "4");
        RuledTaskTerms terms = new RuledTaskTerms(rules, new HolidayCalendar(decisions));

        assertThat(rules.taskDays("akkoordGeven", LAST)).isEqualTo(3);
        assertThat(rules.taskDays("akkoordGeven", NEXT)).isEqualTo(4);
        assertThat(terms.dueDate("akkoordGeven", LAST)).isEqualTo("2027-01-06");
        assertThat(terms.dueDate("akkoordGeven", LocalDate.of(2027, 1, 4))).isEqualTo("2027-01-08");
    }

    @Test
    void aMandateIsThatOfTheDay() throws IOException {
        succeed("mandaat", "mandaathouder", "\"mandaathouders\"", "\"directie\"");

        assertThat(mandate(LAST).group()).isEqualTo("mandaathouders");
        assertThat(mandate(NEXT).group()).isEqualTo("directie");
    }

    private Mandate mandate(LocalDate on) {
        return rules.mandate(new Mandate.Question("GUNNING", Lane.NORMAAL, Nature.DIENST, "Beheer", BigDecimal.TEN, on));
    }

    @Test
    void aReminderGoesByTheDayOnWhichItIsPlanned() throws IOException {
        succeed("herinneringen", "VOORAF", "1", "2");

        assertThat(rules.reminderDays("VOORAF", LAST)).isEqualTo(1);
        assertThat(rules.reminderDays("VOORAF", NEXT)).isEqualTo(2);
    }

    @Test
    void aThemeNeedsATaskByTheDayTheDossierWasOpened() throws IOException {
        succeed("taakNodig", "licht_overgenomen", "false", "true");

        assertThat(rules.asksTask(Lane.LICHT, Relevance.VERPLICHT, true, LAST)).isFalse();
        assertThat(rules.asksTask(Lane.LICHT, Relevance.VERPLICHT, true, NEXT)).isTrue();
    }

    @Test
    void aFrequencyHasThePeriodOfTheDay() throws IOException {
        succeed("kpiPeriodes", "KWARTAAL", "3", "4");

        assertThat(rules.kpiMonths("KWARTAAL", LAST)).isEqualTo(3);
        assertThat(rules.kpiMonths("KWARTAAL", NEXT)).isEqualTo(4);
    }

    @Test
    void aPurchaseHearsTheNameAndTheLaneOfItsDay() throws IOException {
        succeed("procedures", "EUROPEES", "\"Europese aanbesteding\"", "\"Europees aanbesteden\"");
        succeed("onderwerpen", "WEG", "\"Wegen en fietspaden\"", "\"Wegen en straten\"");

        assertThat(explored(LAST).procedure().name()).isEqualTo("Europese aanbesteding");
        assertThat(explored(NEXT).procedure().name()).isEqualTo("Europees aanbesteden");
        assertThat(explored(LAST).topic().name()).isEqualTo("Wegen en fietspaden");
        assertThat(explored(NEXT).topic().name()).isEqualTo("Wegen en straten");
        assertThat(rules.topics(NEXT)).extracting(Choice::name).contains("Wegen en straten").doesNotContain("Wegen en fietspaden");
    }

    @Test
    void aProcedureCanGetHeavier() throws IOException {
        succeed("procedures", "NADERE_OVEREENKOMST", "2", "9");

        assertThat(rules.isLighter(Procedure.NADERE_OVEREENKOMST, Procedure.EUROPEES, LAST)).isTrue();
        assertThat(rules.isLighter(Procedure.NADERE_OVEREENKOMST, Procedure.EUROPEES, NEXT)).isFalse();
    }

    private Exploration explored(LocalDate on) {
        return rules.explore(new Purchase("45233162", null, null, new BigDecimal("6200000"), 18, on, false, false));
    }

    /** Ends a rule on {@link #LAST} and puts a copy with another outcome behind it, the way the manual tells. */
    private void succeed(String table, String rule, String before, String after) throws IOException {
        String model = Files.readString(Path.of("processes", table + ".dmn"));
        String id = table + "_" + rule;
        Matcher found = Pattern.compile("(?s) *<rule id=\"" + id + "\">.*?</rule>\n").matcher(model);
        assertThat(found.find()).as("rule %s", id).isTrue();
        String old = found.group();
        assertThat(old).contains(ALWAYS, cell(before));
        String next = old.replace(cell(before), cell(after)).replace(ALWAYS, FROM).replace(id, id + "_2027");
        String changed = model.replace(old, old.replace(ALWAYS, UNTIL) + next);
        Path file = Files.writeString(folder.resolve(table + ".dmn"), changed);
        TableFolder changedFolder = TableFolder.of(file);
        RuleTable read = changedFolder.read(file).get(0);

        assertThat(changedFolder.check(new ProcurementMeaning(changedFolder)).look(read)).isEmpty();
        engine.getRepositoryService().createDeployment().addString(table + ".dmn", changed).deploy();
    }

    private static String cell(String text) {
        return "<text>" + text + "</text>";
    }
}
