// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.platform.TaskObserver;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Mandate and four eyes, on our own tables and the real rules, with the other rooms played by mocks. */
@Tag("spring")
@SpringBootTest(classes = ApprovalTest.Room.class, properties = {"spring.datasource.url=jdbc:h2:mem:approval;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data", "camunda.bpm.job-execution.enabled=false"})
class ApprovalTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    /** No stereotype on purpose: the whole application, when a test starts it, must not find this. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"nl.mvoi.inkoop.platform", "nl.mvoi.inkoop.tables", "nl.mvoi.inkoop.rules", "nl.mvoi.inkoop.approval"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Room {

        @Bean
        FactsInMemory facts() {
            return new FactsInMemory();
        }

        @Bean
        TaskObserver nobody() {
            return task -> { };
        }

        /** An award for more than was estimated. */
        @Bean
        ApprovalSubject award() {
            return new ApprovalSubject() {
                @Override
                public SubjectKind subject() {
                    return SubjectKind.GUNNING;
                }

                @Override
                public String summary(DossierNumber dossier, String theme) {
                    return "de gunning van " + dossier;
                }

                @Override
                public Set<String> makers(DossierNumber dossier, String theme) {
                    return Set.of("inkoper");
                }

                @Override
                public Optional<BigDecimal> value(DossierNumber dossier) {
                    return Optional.of(new BigDecimal("1200000"));
                }
            };
        }

        @Bean
        ApprovalSubject strategy() {
            return new ApprovalSubject() {
                @Override
                public SubjectKind subject() {
                    return SubjectKind.STRATEGIE;
                }

                @Override
                public String summary(DossierNumber dossier, String theme) {
                    return "de strategie van " + dossier;
                }

                @Override
                public Set<String> makers(DossierNumber dossier, String theme) {
                    return Set.of("directeur");
                }
            };
        }
    }

    @MockitoBean
    private Dossiers dossiers;
    @MockitoBean
    private Timeline timeline;
    @MockitoBean
    private Notifications notifications;
    @MockitoBean
    private CurrentUser user;
    @TestBean
    private Clock clock;
    @Autowired
    private FactsInMemory facts;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Map<String, JavaDelegate> delegates;
    @Autowired
    private Map<String, TaskForm> forms;
    @Autowired
    private JdbcTemplate jdbc;

    /** Not a mock: who asks between two tests must hear a time too. */
    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), OfficeClock.ZONE);
    }

    @BeforeEach
    void start() {
        jdbc.update("delete from approval");
        facts.clear();
        when(dossiers.summary(DOSSIER)).thenReturn("het dossier");
        dossier(Lane.NORMAAL, "60000", "opdrachtgever");
        actAs("mandaathouder");
    }

    @Test
    void aRequestGoesToTheGroupOfTheMandateWithTimesInWorkingDays() {
        Map<String, Object> variables = ask("a", "STRATEGIE", null);

        assertThat(variables).containsEntry("akkoordNodig", true).containsEntry("akkoordGroep", "mandaathouders")
                .containsEntry("akkoordHerinneringOp", "2026-11-25T08:00:00+01:00")
                .containsEntry("akkoordEscalatieOp", "2026-11-27T08:00:00+01:00");
        assertThat(approvals.of(DOSSIER)).isEmpty();
        verify(timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_GEVRAAGD), eq(Secret.ESTIMATE), eq("Akkoord gevraagd: strategie"),
                anyString(), any());
    }

    @Test
    void theMakersOwnMandateIsKeptAsADecision() {
        dossier(Lane.LICHT, "60000", "opdrachtgever");

        assertThat(ask("a", "STRATEGIE", null)).containsEntry("akkoordNodig", false);
        verify(timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_NIET_NODIG), eq(Secret.ESTIMATE), eq("Akkoord niet nodig: strategie"),
                anyString(), any());
        assertThat(result("a")).isEqualTo("AKKOORD");
        assertThat(approvals.latest(DOSSIER, SubjectKind.STRATEGIE, null)).hasValueSatisfying(decision -> {
            assertThat(decision.outcome()).isEqualTo(ApprovalOutcome.NIET_NODIG);
            assertThat(decision.by()).isEqualTo("systeem");
            assertThat(decision.approved()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"AKKOORD, '', AKKOORD", "AFWIJZEN, te duur, AFGEWEZEN"})
    void aDecisionIsKeptWithWhoAndWhy(String choice, String reason, String outcome) {
        ask("a", "STRATEGIE", null);

        decide("STRATEGIE", null, choice, reason);

        assertThat(result("a")).isEqualTo(outcome);
        assertThat(approvals.of(DOSSIER)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).hasToString(outcome);
            assertThat(decision.by()).isEqualTo("mandaathouder");
            assertThat(decision.role()).isEqualTo("Mandaathouder");
            assertThat(decision.at()).isEqualTo("2026-11-23T09:00:00Z");
        });
        assertThat(facts.newest(Moment.AKKOORD).outcome()).containsEntry("besluit", outcome).containsEntry("groep", "mandaathouders");
    }

    @Test
    void anOlderDecisionNeverStandsInForANewRequest() {
        ask("a", "STRATEGIE", null);
        decide("STRATEGIE", null, "AKKOORD", null);
        ask("b", "STRATEGIE", null);

        assertThatThrownBy(() -> result("b")).isInstanceOf(IllegalStateException.class);
        decide("STRATEGIE", null, "AFWIJZEN", "nu niet");
        assertThat(result("b")).isEqualTo("AFGEWEZEN");
        assertThat(result("a")).isEqualTo("AKKOORD");
        assertThat(approvals.latest(DOSSIER, SubjectKind.STRATEGIE, null).orElseThrow().approved()).isFalse();
    }

    @Test
    void aDeviationIsDecidedPerTheme() {
        ask("a", "AFWIJKING", "KLI");
        ask("b", "AFWIJKING", "CIR");
        verify(timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_GEVRAAGD), eq(Secret.ESTIMATE), eq("Akkoord gevraagd: afwijking Circulaire economie"),
                anyString(), any());
        decide("AFWIJKING", "KLI", "AFWIJZEN", "geen reden");

        assertThat(result("a")).isEqualTo("AFGEWEZEN");
        assertThatThrownBy(() -> result("b")).isInstanceOf(IllegalStateException.class);
        assertThat(approvals.latest(DOSSIER, SubjectKind.AFWIJKING, "CIR")).isEmpty();
    }

    @Test
    void aMakerMayNotDecideWhateverTheMandate() {
        ask("a", "STRATEGIE", null);
        actAs("directeur");

        assertThat(problems("STRATEGIE", "AKKOORD", null)).singleElement().asString().contains("meegewerkt", "vier ogen");
        assertThatThrownBy(() -> decide("STRATEGIE", null, "AKKOORD", null)).isInstanceOf(Refusal.class);
        assertThat(approvals.of(DOSSIER)).isEmpty();
    }

    @Test
    void whoAskedForThePurchaseMayNotDecide() {
        dossier(Lane.NORMAAL, "60000", "mandaathouder");
        ask("a", "STRATEGIE", null);

        assertThat(problems("STRATEGIE", "AKKOORD", null)).singleElement().asString().contains("zelf aangevraagd");
    }

    @Test
    void theMandateOfThisMomentCountsAndNotThatOfTheRequest() {
        ask("a", "STRATEGIE", null);
        dossier(Lane.NORMAAL, "2000000", "opdrachtgever");

        assertThat(problems("STRATEGIE", "AKKOORD", null)).singleElement().asString().contains("geen mandaat", "Directie");
    }

    @Test
    void anAwardAboveTheFirstMandateIsDecidedByItsPriceAlthoughTheEstimateIsBelowIt() {
        assertThat(ask("a", "GUNNING", null)).containsEntry("akkoordGroep", "directie");
        assertThat(facts.newest(Moment.AKKOORD).facts()).as("what was asked is what is kept").containsEntry("waarde", 1200000);
        assertThat(problems("GUNNING", "AKKOORD", null)).singleElement().asString().contains("geen mandaat", "Directie");
        actAs("directeur");

        decide("GUNNING", null, "AKKOORD", null);

        assertThat(facts.newest(Moment.AKKOORD)).satisfies(kept -> {
            assertThat(kept.facts()).containsEntry("waarde", 1200000).containsEntry("beslisser", "directeur").containsEntry("makers", List.of("inkoper"));
            assertThat(kept.outcome()).containsEntry("groep", "directie").containsEntry("besluit", "AKKOORD");
            assertThat(kept.decision()).isEqualTo("mandaat");
            assertThat(kept.rules()).containsExactly("mandaat_directie");
            assertThat(kept.secrets()).containsExactlyInAnyOrder(Secret.ESTIMATE, Secret.OFFERS);
        });
    }

    @Test
    void eachStepOfAnApprovalIsToldToProgramsToo() {
        ask("a", "STRATEGIE", null);
        verify(timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_GEVRAAGD), eq(Secret.ESTIMATE), anyString(), anyString(),
                eq(EventData.NONE.about("STRATEGIE", 1)));
        run("akkoordEscaleren", "a", Map.of());
        verify(timeline).record(DOSSIER, EventKind.AKKOORD_TE_LAAT, "Akkoord te laat: strategie", "De directie heeft bericht gekregen.",
                EventData.NONE.about("STRATEGIE", null));
        decide("STRATEGIE", null, "AKKOORD", "Goed");
        verify(timeline).record(DOSSIER, EventKind.AKKOORD_BESLIST, Secret.ESTIMATE, "Akkoord gegeven: strategie", "Goed",
                EventData.result("AKKOORD").about("STRATEGIE", 1));
        dossier(Lane.LICHT, "60000", "opdrachtgever");
        ask("b", "STRATEGIE", null);
        verify(timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_NIET_NODIG), eq(Secret.ESTIMATE), anyString(), anyString(),
                eq(EventData.result("NIET_NODIG").about("STRATEGIE", 1)));
        assertThat(facts.newest(Moment.AKKOORD).outcome()).containsEntry("besluit", "NIET_NODIG").containsEntry("groep", null);
    }

    @Test
    void withoutMandateOrRequestThereIsNoDecision() {
        actAs("inkoper");
        assertThat(problems("STRATEGIE", "AFWIJZEN", "Nee")).hasSize(1);

        ask("a", "STRATEGIE", null);
        assertThat(problems("STRATEGIE", "AFWIJZEN", " ")).singleElement().asString().contains("geen mandaat");
        assertThat(problems("STRATEGIE", null, null)).singleElement().asString().contains("geen mandaat");
        when(user.id()).thenReturn(Optional.empty());
        assertThat(problems("STRATEGIE", "AKKOORD", null)).containsExactly("Log in om akkoord te geven.");
    }

    @Test
    void whatTheCollegeDecidedIsRecordedWithItsNumberByTheDirectie() {
        ask("a", "STRATEGIE", null);
        assertThat(form().show(task("STRATEGIE", null))).containsEntry("collegeMogelijk", false);
        ask("b", "GUNNING", null);
        assertThat(form().show(task("GUNNING", null))).containsEntry("collegeMogelijk", true);
        actAs("directeur");

        form().accept(task("GUNNING", null), new Answers(Map.of("akkoordBesluit", "AKKOORD", "collegebesluit", "B&W 2026-117")));

        assertThat(approvals.of(DOSSIER)).extracting(Approvals.Decision::reason).containsExactly("Besluit van het college, nummer B&W 2026-117.");
    }

    @Test
    void onlyWhatWaitsIsRemindedAndEscalated() {
        ask("a", "STRATEGIE", null);
        run("akkoordHerinneren", "a", Map.of());
        run("akkoordEscaleren", "a", Map.of());
        verify(notifications).toGroup(eq("mandaathouders"), eq(DOSSIER), eq("akkoordherinnering"), any());
        verify(notifications).toGroup(eq("directie"), eq(DOSSIER), eq("akkoordescalatie"), any());

        Mockito.reset(notifications);
        decide("STRATEGIE", null, "AKKOORD", null);
        run("akkoordHerinneren", "a", Map.of());
        verify(notifications, never()).toGroup(any(), any(), any(), any());
    }

    @Test
    void theFormTellsWhatIsDecided() {
        assertThat(form().show(task("STRATEGIE", null))).containsEntry("akkoordSamenvatting", "de strategie van " + DOSSIER);
        assertThat(form().show(task("CONTRACT", null))).containsEntry("akkoordSamenvatting", "het dossier");
        assertThat(form().title(task("GUNNING", null))).isEqualTo("Akkoord geven: gunning");
    }

    private Map<String, Object> ask(String request, String subject, String theme) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("akkoordOnderwerp", subject);
        variables.put("thema", theme);
        return run("mandaatBepalen", request, variables);
    }

    private String result(String request) {
        return (String) run("akkoordVastleggen", request, Map.of()).get("akkoordResultaat");
    }

    private void decide(String subject, String theme, String choice, String reason) {
        form().accept(task(subject, theme), answers(choice, reason));
    }

    private List<String> problems(String subject, String choice, String reason) {
        Problems problems = new Problems();
        form().check(task(subject, null), answers(choice, reason), problems);
        return problems.found();
    }

    private TaskForm form() {
        return forms.get("akkoordGeven");
    }

    private static Answers answers(String choice, String reason) {
        Map<String, Object> values = new HashMap<>();
        values.put("akkoordBesluit", choice);
        values.put("akkoordToelichting", reason);
        return new Answers(values);
    }

    private static TaskContext task(String subject, String theme) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("akkoordOnderwerp", subject);
        variables.put("thema", theme);
        return new TaskContext("akkoordGeven", DOSSIER, variables);
    }

    private Map<String, Object> run(String delegate, String request, Map<String, Object> given) {
        Map<String, Object> variables = new HashMap<>(given);
        DelegateExecution execution = Mockito.mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(DOSSIER.value());
        when(execution.getProcessInstanceId()).thenReturn(request);
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.getArgument(0, String.class)));
        Mockito.doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1)))
                .when(execution).setVariable(anyString(), any());
        try {
            delegates.get(delegate).execute(execution);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return variables;
    }

    private void actAs(String id) {
        when(user.id()).thenReturn(Optional.of(id));
        when(user.idOrSystem()).thenReturn(id);
    }

    private void dossier(Lane lane, String value, String requestedBy) {
        Dossier dossier = new Dossier(DOSSIER,
                Requests.about("WEG").titled("Fietspad").of(Nature.WERK).worth(value).months(18).made(),
                "Wegen", false, requestedBy, LocalDate.of(2026, 11, 22), Phase.STRATEGIE, lane, Procedure.EUROPEES, Grounds.NONE, false);
        when(dossiers.get(DOSSIER)).thenReturn(dossier);
        when(dossiers.wasClient(DOSSIER, dossier.requestedBy())).thenReturn(true);
    }
}
