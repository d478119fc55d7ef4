// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.Correction.Change;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Proposal;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Standing;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.DailyCounts;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A purchase is corrected on its way to the market, and what still stands is not asked again. */
abstract class CorrectionWalkthroughs extends WithdrawalWalkthroughs {

    @Autowired
    CorrectionDesk corrections;
    @Autowired
    Facts decided;

    @Test
    @OfEachKind
    void anotherTitleAsksNothingAgainLeavesEveryTaskWhereItIsAndIsReadEverywhere() {
        Journey path = cateringAtTheGates();
        path.answersGate("inkoper", "KLI", Purchases.adoptAll());
        List<String> open = path.tasks("poortInvullen").stream().map(Task::getId).toList();
        Long mails = mailsOf(path);

        Correction correction = correct(path, Map.of("titel", "Catering in drie kantoren"));

        assertThat(correction.changes()).containsExactly(new Change(RequestField.TITLE, "Bedrijfscatering stadskantoor", "Catering in drie kantoren"));
        assertThat(correction.askedNow()).isEqualTo(correction.asked());
        assertThat(path.tasks("poortInvullen")).extracting(Task::getId).hasSize(4).containsExactlyInAnyOrderElementsOf(open);
        assertThat(mailsOf(path)).as("nobody has anything new to do").isEqualTo(mails);
        assertThat(path.shown(path.gateTask("GLO"), "inkoop")).isEqualTo("Catering in drie kantoren");
        assertThat(dossiers.get(path.number()).request().title()).isEqualTo("Catering in drie kantoren");
        assertThat(sql.queryForObject("select count(*) from dossier_text t join dossier d on d.id = t.dossier_id where d.number = ?", Long.class,
                path.number().value())).as("found by what it is called now").isPositive();
        themesButClimate(path);
        assertThat(path.openTasks()).containsExactly("akkoordGeven");
    }

    @Test
    void anotherTermOrDayByWhichNothingIsDecidedLeavesEveryTaskWhereItIs() {
        Journey path = cateringAtTheGates();
        List<String> open = path.tasks("poortInvullen").stream().map(Task::getId).toList();

        correct(path, Map.of("looptijdMaanden", "36", "gewensteStart", "1-12-2029"));

        assertThat(path.tasks("poortInvullen")).extracting(Task::getId).containsExactlyInAnyOrderElementsOf(open);
        assertThat(dossiers.get(path.number()).request()).extracting("termMonths", "desiredStart").containsExactly(36, LocalDate.of(2029, 12, 1));
        correct(path, Map.of("looptijdMaanden", "24", "budgetcode", "SB-200"));
        assertThat(path.openTasks()).as("another budget").containsExactly("budgetBevestigen");
    }

    @Test
    @OfEachKind
    void aValueThatAsksAnotherLaneAsksTheBudgetAndTheStrategyAgain() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        assertThat(path.pathVariable("baan")).isEqualTo("LICHT");

        Correction correction = correct(path, Map.of("geraamdeWaarde", "900.000", "geraamdeWaardeBevestigd", "true"));

        Dossier after = dossiers.get(path.number());
        assertThat(correction.changesProcedure()).isTrue();
        assertThat(correction.askedNow().budget()).isTrue();
        assertThat(correction.askedNow().strategy()).isTrue();
        assertThat(after.lane()).isEqualTo(Lane.VOLLEDIG);
        assertThat(after.request().estimatedValue()).isEqualByComparingTo(new BigDecimal("900000"));
        assertThat(dossiers.exploration(path.number()).procedure().code()).isEqualTo(after.procedure());
        assertThat(List.of(path.pathVariable("baan"), path.pathVariable("procedure"))).containsExactly("VOLLEDIG", after.procedure().name());
        assertThat(String.valueOf(path.shown(path.only(path.openTasks().get(0)), "dossierSamenvatting"))).contains("900.000");
        assertThat(decided.of(path.number())).extracting(Facts.Kept::moment).contains(Moment.CORRECTIE);
    }

    @Test
    @OfEachKind
    void anotherProductAsksForItsGoalsAndNotForTheBudget() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        List<Theme> asked = dossiers.exploration(path.number()).mandatoryThemes();
        path.does("opdrachtgever", "opdrachtUitwerken", goalsFor(asked));
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));

        Correction correction = correct(path, Map.of("cpvCode", "45233162", "soort", "WERK", "titel", "Fietspad"));

        assertThat(dossiers.exploration(path.number()).mandatoryThemes()).as("other themes").isNotEqualTo(asked);
        assertThat(List.of(correction.askedNow().assignment(), correction.askedNow().budget())).containsExactly(true, false);
        assertThat(path.pathVariable("onderwerp")).isEqualTo("WEG");
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        assertThat(path.openTasks()).containsExactly("strategieOpstellen");
    }

    @Test
    @OfEachKind
    void aGateThatAsksAgainBeginsWithWhatIsNewAdoptedAndWithTheOwnRequirementsThatWereThere() {
        Journey path = cateringAtTheGates();
        path.answersGate("inkoper", "KLI", Map.of("poortKeuze", "OVERNEMEN", "eigenEisen", "* | Fietsen | CB | >= | 3 | ritten | Rittenlijst | Ritten"));

        correct(path, Map.of("cpvCode", "45233162", "soort", "WERK", "titel", "Fietspad"));
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());

        assertThat(String.valueOf(path.shown(path.gateTask("KLI"), "eisen")).lines()).hasSizeGreaterThan(1).allMatch(line -> line.matches("WEG-KLI-. \\| OVERNEMEN \\| .*"));
        assertThat(String.valueOf(path.shown(path.gateTask("KLI"), "eigenEisen"))).startsWith("* | Fietsen | CB");
    }

    @Test
    void whileAQuestionWaitsThePathTellsWhatIsBoughtNow() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops()).does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.as("inkoper", () -> {
            back.ask(path.number(), "Voor hoeveel mensen?");
            return null;
        });

        correct(path, Map.of("geraamdeWaarde", "900.000", "geraamdeWaardeBevestigd", "true"));

        assertThat(path.openTasks()).containsExactly("vraagBeantwoorden");
        assertThat(List.of(path.pathVariable("baan"), path.pathVariable("procedure")))
                .containsExactly("VOLLEDIG", dossiers.get(path.number()).procedure().name());
    }

    private static Map<String, Object> goalsFor(List<Theme> themes) {
        Map<String, Object> form = Purchases.assignment();
        form.keySet().removeIf(key -> key.matches("(doel|maat)...") && themes.stream().noneMatch(theme -> key.endsWith(theme.name())));
        return form;
    }

    @Test
    @OfEachKind
    void afterTheApprovalALowerValueInTheSameLaneLeavesEverythingStanding() {
        Journey path = approvedCatering();

        Correction correction = correct(path, Map.of("geraamdeWaarde", "630.000"));

        assertThat(correction.askedNow().isNothing()).as(correction.askedNow().toString()).isTrue();
        assertThat(path.openTasks()).containsExactly("publicatieVoorbereiden");
    }

    @Test
    @OfEachKind
    void afterTheApprovalAnotherProcedureAsksTheStrategyAndTheApprovalAgain() {
        Journey path = approvedCatering();

        Correction correction = correct(path, Map.of("geraamdeWaarde", "2.640.000", "geraamdeWaardeBevestigd", "true"));

        assertThat(correction.askedNow().strategy()).isTrue();
        assertThat(correction.askedNow().approval()).isTrue();
        assertThat(path.openTasks()).isNotEmpty().doesNotContain("publicatieVoorbereiden");
    }

    @Test
    @OfEachKind
    void lookingAheadTellsTheSameAndChangesNothing() {
        Journey path = approvedCatering();
        Proposal proposal = proposal(path, Map.of("geraamdeWaarde", "2.640.000", "geraamdeWaardeBevestigd", "true"));
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(sql));

        Correction ahead = path.as("opdrachtgever", () -> corrections.look(path.number(), proposal));

        assertThat(AllTables.contents(JdbcClient.create(sql))).isEqualTo(before);
        Correction done = path.as("opdrachtgever", () -> corrections.correct(path.number(), proposal));
        assertThat(List.of(ahead.changes(), ahead.asked(), ahead.askedNow(), ahead.after()))
                .isEqualTo(List.of(done.changes(), done.asked(), done.askedNow(), done.after()));
    }

    @Test
    @OfEachKind
    void theTimelineTellsWhatBecameOfEachAnswerAndKeepsTheEstimateSecret() {
        Journey path = cateringAtTheGates();

        correct(path, Map.of("geraamdeWaarde", "650.000", "looptijdMaanden", "36"));

        List<Timeline.Event> told = timeline.of(path.number()).stream().filter(event -> event.kind() == EventKind.GEGEVEN_GEWIJZIGD).toList();
        assertThat(told).extracting(Timeline.Event::event).containsExactly("Gewijzigd: Geraamde waarde", "Gewijzigd: Looptijd");
        assertThat(told).extracting(Timeline.Event::explanation).containsExactly("Van ‘€ 640.000,00’ naar ‘€ 650.000,00’.", "Van ‘48 maanden’ naar ‘36 maanden’.");
        assertThat(told).extracting(event -> String.valueOf(event.secret())).containsExactly("ESTIMATE", "null");
        assertThat(timeline.of(path.number())).anyMatch(event -> event.kind() == EventKind.INKOOP_GEWIJZIGD && event.by().equals("opdrachtgever")
                && event.explanation().equals("De aanvraag klopte niet."));
    }

    @Test
    @OfEachKind
    void whoIsOvertakenHearsByWhomAndWhatAboutAndChangesNothing() {
        Journey path = cateringAtTheGates();
        Proposal late = proposal(path, Map.of("looptijdMaanden", "24"));
        correct(path, Map.of("titel", "Catering", "budgetcode", "SB-200"));
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(sql));

        assertThatThrownBy(() -> path.as("opdrachtgever", () -> corrections.correct(path.number(), late))).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining("intussen al gewijzigd door ").hasMessageContaining(": Titel, Budgetcode.").hasMessageContaining("nog niet opgeslagen");

        assertThat(AllTables.contents(JdbcClient.create(sql))).isEqualTo(before);
    }

    @Test
    @OfEachKind
    void whoseDecisionStandsAndWhoStillDecidesHearsThatThePurchaseIsCalledSomethingElse() {
        Journey decided = approvedCatering();
        Journey waiting = cateringAtTheGates();
        waiting.answersGate("inkoper", "KLI", Purchases.adoptAll());
        themesButClimate(waiting);
        assertThat(waiting.openTasks()).containsExactly("akkoordGeven");

        correct(decided, Map.of("titel", "Catering in drie kantoren", "behoefte", "Lunch en vergaderingen in drie kantoren."));
        correct(waiting, Map.of("titel", "Catering in drie kantoren"));

        assertThat(heard(decided)).containsOnlyOnce("budgethouder", "mandaathouder").doesNotContain("opdrachtgever", "directeur");
        assertThat(heard(waiting)).containsOnlyOnce("budgethouder", "mandaathouder");
        assertThat(waiting.openTasks()).containsExactly("akkoordGeven");
        assertThat(sql.queryForList("select body from message where dossier = ? and dedupe_key like 'inkoopgewijzigd:%' and recipient like 'mandaathouder@%'", String.class,
                decided.number().value())).singleElement().asString().contains("Een besluit dat u al nam, blijft staan.", "- Titel");
        correct(decided, Map.of("geraamdeWaarde", "2.640.000", "geraamdeWaardeBevestigd", "true"));
        assertThat(heard(decided)).as("who is asked again hears that by his task").containsOnlyOnce("mandaathouder");
    }

    private List<String> heard(Journey path) {
        return sql.queryForList("select recipient from message where dossier = ? and dedupe_key like 'inkoopgewijzigd:%'", String.class, path.number().value())
                .stream().map(address -> address.split("@")[0]).toList();
    }

    @Test
    void whoCorrectsVeryOftenOnADayGoesOnTomorrow() {
        Journey path = cateringAtTheGates();
        JdbcClient database = JdbcClient.create(sql);
        DailyCounts.fill(database, "opdrachtgever", DailyCount.Act.WIJZIGING, 40);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThatThrownBy(() -> correct(path, Map.of("titel", "Catering"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("U hebt vandaag al 40 keer een inkoop gewijzigd. Ga morgen verder.");
        assertThat(AllTables.contents(database)).isEqualTo(before);

        DailyCounts.yesterday(database, "opdrachtgever");
        correct(path, Map.of("titel", "Catering"));
        assertThat(DailyCounts.of(database, "opdrachtgever")).isEqualTo(1);
        DailyCounts.forget(database, "opdrachtgever");
    }

    @Test
    void aPurchaseThatWasCorrectedOverAThousandTimesStillTellsTwoPeopleApart() {
        Journey path = cateringAtTheGates();
        for (int one = 0; one < 1_001; one++) {
            sql.update("insert into dossier_event (dossier, happened_at, actor, kind, event, data) values (?, ?, 'inkoper', 'INKOOP_GEWIJZIGD', 'Inkoop gewijzigd', '{}')",
                    path.number().value(), OfficeClock.now(Clock.systemUTC()));
        }
        Proposal late = proposal(path, Map.of("looptijdMaanden", "24"));
        assertThat(late.version()).isEqualTo(1_001);
        correct(path, Map.of("titel", "Catering"));

        assertThatThrownBy(() -> path.as("opdrachtgever", () -> corrections.correct(path.number(), late))).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining(": Titel.");
    }

    @Test
    void afterTheFirstQuoteNothingCanBeCorrected() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        toStrategy(path);
        Proposal late = proposal(path, Map.of("titel", "Laptops"));
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Tweede Leven ICT BV", "41999,99", false));
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(sql));

        assertThatThrownBy(() -> path.as("opdrachtgever", () -> corrections.correct(path.number(), late))).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining("U kunt de inkoop niet meer wijzigen.");
        assertThat(AllTables.contents(JdbcClient.create(sql))).isEqualTo(before);
        withdraw("opdrachtgever", path.number().value());
        assertThatThrownBy(() -> path.as("opdrachtgever", () -> corrections.correct(path.number(), late))).hasMessageContaining("al gestopt of afgesloten");
    }

    private Long mailsOf(Journey path) {
        return sql.queryForObject("select count(*) from message where dossier = ? and dedupe_key like 'taak%'", Long.class, path.number().value());
    }

    private Journey cateringAtTheGates() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        toStrategy(path);
        return path;
    }

    private Journey approvedCatering() {
        Journey path = cateringAtTheGates();
        path.answersGate("inkoper", "KLI", Purchases.adoptAll());
        themesButClimate(path);
        return path.does("mandaathouder", "akkoordGeven", Purchases.approve());
    }

    private static void themesButClimate(Journey path) {
        ALL_THEMES.stream().filter(theme -> !theme.equals("KLI")).forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
    }

    private Correction correct(Journey path, Map<String, Object> changed) {
        return path.as("opdrachtgever", () -> corrections.correct(path.number(), proposal(path, changed)));
    }

    private Proposal proposal(Journey path, Map<String, Object> changed) {
        Standing now = corrections.standing(path.number());
        Map<String, Object> answers = new HashMap<>(now.answers());
        answers.putAll(changed);
        return new Proposal(answers, "De aanvraag klopte niet.", now.version());
    }
}
