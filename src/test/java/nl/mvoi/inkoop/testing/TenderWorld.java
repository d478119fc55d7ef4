// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.rules.WorkingCalendar;

/** One dossier on 1 December 2026 with a mandatory climate theme, the real rules, and every neighbour of a room in memory. */
public final class TenderWorld {

    public static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    public static final String FINGERPRINT = "vingerafdruk";

    public final Dossiers dossiers = mock(Dossiers.class);
    public final Gates gates = mock(Gates.class);
    public final GateResults results = mock(GateResults.class, CALLS_REAL_METHODS);
    public final AdoptedRequirements requirements = mock(AdoptedRequirements.class);
    public final Deviations deviations = mock(Deviations.class, CALLS_REAL_METHODS);
    public final Approvals approvals = mock(Approvals.class);
    public final CurrentUser user = mock(CurrentUser.class);
    public final FactsInMemory facts = new FactsInMemory();
    public final EnclosuresInMemory enclosures = new EnclosuresInMemory();
    public final People people = mock(People.class);
    public final RuleLibrary rules = DeployedRules.library(mock(CpvCodes.class));
    public final WorkingCalendar calendar = DeployedRules.calendar();
    private Instant moment = Instant.parse("2026-12-01T10:00:00Z");
    public final Clock clock = new Clock() {

        @Override
        public ZoneId getZone() {
            return OfficeClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Days are days at the office");
        }

        @Override
        public Instant instant() {
            return moment;
        }
    };

    public final TimelineInMemory timeline = spy(new TimelineInMemory(user, clock));

    private static final List<String> PEOPLE = List.of("inkoper", "inkoper2", "beoordelaar1", "beoordelaar2", "opdrachtgever", "jurist",
            "mandaathouder");

    private final List<GateResults.Result> kept = new ArrayList<>();
    private final Lane lane;
    private final Procedure procedure;

    public TenderWorld(Lane lane, Procedure procedure) {
        this.lane = lane;
        this.procedure = procedure;
        termOf(12);
        when(dossiers.summary(DOSSIER)).thenReturn("Asfalt");
        when(dossiers.wasClient(eq(DOSSIER), any())).thenAnswer(asked -> dossiers.get(DOSSIER).requestedBy().equals(asked.getArgument(1)));
        awards(AwardMethod.BPKV, 40, 25);
        List<Exploration.ThemeAdvice> themes = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            Relevance relevance = theme == Theme.KLI ? Relevance.VERPLICHT : Relevance.NIET_RELEVANT;
            themes.add(new Exploration.ThemeAdvice(theme, relevance, 2, null, List.of()));
            passed(theme, theme == Theme.KLI ? Outcome.GEHAALD : Outcome.NIET_VAN_TOEPASSING);
        }
        when(dossiers.exploration(DOSSIER)).thenReturn(new Exploration(null, Nature.WERK, null, null, null, themes, List.of(), List.of(), List.of()));
        when(results.of(DOSSIER)).thenReturn(kept);
        when(results.feedback(any(), any())).thenReturn("");
        when(requirements.of(DOSSIER)).thenReturn(List.of(requirement()));
        when(requirements.fingerprint(DOSSIER)).thenReturn(FINGERPRINT);
        when(requirements.matches(DOSSIER, FINGERPRINT)).thenReturn(true);
        when(approvals.latest(any(), any(), any())).thenReturn(Optional.empty());
        when(people.find(anyString())).thenAnswer(call -> PEOPLE.contains(call.getArgument(0, String.class))
                ? Optional.of(new Person(call.getArgument(0), call.getArgument(0), null)) : Optional.empty());
        when(people.nameOf(anyString())).thenCallRealMethod();
        as("inkoper");
    }

    /** It becomes the first moment of a day at the office. */
    public void day(LocalDate day) {
        moment = day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** It becomes this moment. */
    public void moment(Instant now) {
        moment = now;
    }

    /** From now on the dossier is for a contract of so many months. */
    public void termOf(int months) {
        asksFor(Requests.about("WEG").titled("Asfalt").of(Nature.WERK).worth("500000").months(months).by("Beheer").made());
    }

    /** From now on the dossier is about this. */
    public void asksFor(PurchaseRequest request) {
        when(dossiers.get(DOSSIER)).thenReturn(new Dossier(DOSSIER, request, "Wegen", false, "opdrachtgever", TODAY, Phase.AANBESTEDING, lane, procedure, Grounds.NONE, false));
    }

    /** The requirement that the dossier adopted. */
    public static AdoptedRequirement requirement() {
        return new AdoptedRequirement("WEG-KLI-1", Theme.KLI, "Minder uitstoot", List.of(Use.EIS), 2, "procent", ">=", new BigDecimal("50"),
                "verklaring", "Uitstoot", "KWARTAAL", "voorbeeld");
    }

    /** The strategy awards like this. */
    public void awards(AwardMethod method, Integer qualityWeight, Integer mvoiWeight) {
        awards(method, Criterion.of(qualityWeight, mvoiWeight));
    }

    /** The strategy awards like this. */
    public void awards(AwardMethod method, List<Criterion> criteria) {
        when(dossiers.strategy(DOSSIER)).thenReturn(Optional.of(new Strategy(procedure, Variant.OPENBAAR, method, criteria, "Past", null,
                false, null, true, "inkoper")));
    }

    /** The strategy counts the price like this. */
    public void counts(AwardFormula formula) {
        Strategy now = dossiers.strategy(DOSSIER).orElseThrow();
        when(dossiers.strategy(DOSSIER)).thenReturn(Optional.of(new Strategy(now.procedure(), now.variant(), now.awardMethod(), now.criteria(), formula,
                now.motivation(), now.awardMotivation(), now.lots(), now.lotsMotivation(), now.proposalAccepted(), now.madeBy())));
    }

    /** Adds a newest result of gate G2. */
    public void passed(Theme theme, Outcome outcome) {
        kept.add(new GateResults.Result(Gate.G2, theme, null, outcome, List.of(), OffsetDateTime.now(), "inkoper"));
    }

    /** From now on this person acts. */
    public void as(String id, String... groups) {
        when(user.id()).thenReturn(Optional.of(id));
        when(user.idOrSystem()).thenReturn(id);
        when(user.inGroup(anyString())).thenAnswer(call -> List.of(groups).contains(call.getArgument(0, String.class)));
    }

    /** The award was put up for approval now. */
    public void decided(ApprovalOutcome decision) {
        decided(decision, OffsetDateTime.now(clock));
    }

    /** The award was put up for approval then. */
    public void decided(ApprovalOutcome decision, OffsetDateTime at) {
        when(approvals.latest(DOSSIER, SubjectKind.GUNNING, null)).thenReturn(Optional.of(new Approvals.Decision(SubjectKind.GUNNING, null, null, decision,
                "mandaathouder", at, null, "Mandaathouder")));
    }

    public TaskContext task(String element) {
        return new TaskContext(element, DOSSIER, Map.of());
    }
}
