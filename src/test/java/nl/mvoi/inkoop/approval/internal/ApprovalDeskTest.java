// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.approval.jdbc.ApprovalRepository;
import nl.mvoi.inkoop.approval.jdbc.ApprovalRow;
import nl.mvoi.inkoop.approval.jdbc.ApprovalStore;
import nl.mvoi.inkoop.contract.internal.SigningDecider;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.Requests;
import nl.mvoi.inkoop.testing.RowsInMemory;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Who may decide about what, when that is asked and told, with the real rules and nothing around the room. */
class ApprovalDeskTest {

    private static final Matter STRATEGY = Matter.whole(DOSSIER, SubjectKind.STRATEGIE, null);
    private static final Matter AWARD = Matter.whole(DOSSIER, SubjectKind.GUNNING, null);

    private final TenderWorld world = new TenderWorld(Lane.NORMAAL, Procedure.EUROPEES);
    private final Notifications notifications = mock(Notifications.class);
    private final ApprovalRepository rows = RowsInMemory.of(ApprovalRepository.class);
    private final ApprovalSubject award = mock(ApprovalSubject.class);
    private final ApprovalDesk desk = desk(world);

    @BeforeEach
    void people() {
        when(award.subject()).thenReturn(SubjectKind.GUNNING);
        when(award.summary(DOSSIER, null)).thenReturn("de winnaar");
        when(award.makers(DOSSIER, null)).thenReturn(Set.of("inkoper"));
        when(award.value(DOSSIER)).thenReturn(Optional.empty());
        member("mandaathouder", "mandaathouders");
        member("directeur", "directie");
        member("inkoper", "mandaathouders");
        member("opdrachtgever", "mandaathouders");
        world.as("mandaathouder");
    }

    @Test
    void aRequestWaitsForTheGroupOfTheMandateAndIsRemindedAtTheStartOfAWorkingDay() {
        OpenRequest request = desk.open(STRATEGY, "a");

        assertThat(request).isEqualTo(new OpenRequest(true, "mandaathouders", OffsetDateTime.parse("2026-12-03T08:00:00+01:00"),
                OffsetDateTime.parse("2026-12-07T08:00:00+01:00")));
        assertThat(rows.findByDossierInOrderById(List.of(DOSSIER))).singleElement().satisfies(row -> {
            assertThat(row.isOpen()).isTrue();
            assertThat(row.roleName()).isEqualTo("Mandaathouder");
            assertThat(row.requestedAt()).isEqualTo("2026-12-01T10:00:00Z");
        });
        verify(world.timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_GEVRAAGD), eq(Secret.ESTIMATE),
                eq("Akkoord gevraagd: strategie"), any(), any());
    }

    @Test
    void whatTheMakersOwnMandateCoversIsDecidedAtOnceByNobody() {
        TenderWorld light = new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        light.asksFor(Requests.about("WEG").worth("40000").made());
        ApprovalDesk own = desk(light);

        assertThat(own.open(STRATEGY, "a")).isEqualTo(new OpenRequest(false, null, null, null));
        assertThat(own.isApproved("a")).isTrue();
        assertThat(rows.findByDossierInOrderById(List.of(DOSSIER))).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(ApprovalOutcome.NIET_NODIG);
            assertThat(row.decidedBy()).isEqualTo("systeem");
            assertThat(row.decidedAt()).isEqualTo("2026-12-01T10:00:00Z");
            assertThat(row.reason()).isNotBlank();
        });
        verify(light.timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_NIET_NODIG), eq(Secret.ESTIMATE),
                eq("Akkoord niet nodig: strategie"), any(), any());
    }

    @Test
    void theOwnerOfASubjectTellsWhatIsDecidedAndTheDossierWhereNobodyOwnsIt() {
        assertThat(desk.summary(AWARD)).isEqualTo("de winnaar");
        assertThat(desk.summary(STRATEGY)).isEqualTo("Asfalt");
    }

    @Test
    void theHigherOfPriceAndEstimateAsksForItsMandate() {
        when(award.value(DOSSIER)).thenReturn(Optional.of(new BigDecimal("1000000")));
        assertThat(desk.open(AWARD, "a").group()).isEqualTo("directie");
        assertThat(objections(AWARD)).singleElement().asString().contains("geen mandaat", "Directie");

        when(award.value(DOSSIER)).thenReturn(Optional.of(new BigDecimal("999999.99")));
        assertThat(desk.open(AWARD, "b").group()).isEqualTo("mandaathouders");
        assertThat(objections(AWARD)).isEmpty();
    }

    @Test
    void theMandateIsThatForTheKindOfPurchaseAndWhoLacksItIsRefused() {
        world.asksFor(Requests.about("OVERIG").of(Nature.INHUUR).worth("250000").by("Zorg").made());
        assertThat(desk.open(STRATEGY, "a").group()).isEqualTo("directie");

        assertThat(objections(STRATEGY)).containsExactly("U hebt geen mandaat om hierover te beslissen. Dat heeft: Directie.");
        assertThatThrownBy(() -> desk.decide(STRATEGY, true, null)).isInstanceOf(Refusal.class);
        assertThat(rows.findByDossierInOrderById(List.of(DOSSIER))).allMatch(ApprovalRow::isOpen);
        world.as("directeur");
        desk.decide(STRATEGY, true, null);
        assertThat(world.facts.newest(Moment.AKKOORD).facts()).containsEntry("soort", "INHUUR").containsEntry("afdeling", "Zorg");
    }

    @Test
    void aMandateThatWentElsewhereSinceIsThatOfNow() {
        desk.open(STRATEGY, "a");
        world.asksFor(Requests.about("OVERIG").of(Nature.INHUUR).worth("250000").by("Zorg").made());

        assertThat(objections(STRATEGY)).singleElement().asString().contains("geen mandaat", "Directie");
    }

    @Test
    void whoAskedForThePurchaseOrMadeTheProposalDoesNotDecide() {
        desk.open(AWARD, "a");

        world.as("opdrachtgever");
        assertThat(objections(AWARD)).singleElement().asString().contains("zelf aangevraagd");
        world.as("inkoper");
        assertThat(objections(AWARD)).singleElement().asString().contains("zelf aan dit voorstel meegewerkt");
        world.as("jurist");
        assertThat(objections(AWARD)).singleElement().asString().contains("geen mandaat", "Mandaathouder");
        assertThatThrownBy(() -> desk.decide(AWARD, true, null)).isInstanceOf(Refusal.class);
        assertThat(rows.findByDossierInOrderById(List.of(DOSSIER))).allMatch(row -> row.isOpen());
    }

    @Test
    void nobodyDecidesWithoutSigningInOrWithoutAnOpenRequest() {
        assertThat(objections(STRATEGY)).singleElement().asString().contains("geen akkoord meer nodig");
        when(world.user.id()).thenReturn(Optional.empty());
        assertThat(objections(STRATEGY)).containsExactly("Log in om akkoord te geven.");
    }

    @Test
    void aDecisionIsKeptAndToldWithTheReason() {
        desk.open(STRATEGY, "a");
        assertThatThrownBy(() -> desk.isApproved("a")).isInstanceOf(IllegalStateException.class);
        desk.decide(STRATEGY, true, "Goed");
        desk.open(STRATEGY, "b");
        desk.decide(STRATEGY, false, "Te duur");

        assertThat(desk.isApproved("a")).isTrue();
        assertThat(desk.isApproved("b")).isFalse();
        verify(world.timeline).record(eq(DOSSIER), eq(EventKind.AKKOORD_BESLIST), eq(Secret.ESTIMATE), eq("Akkoord gegeven: strategie"),
                eq("Goed"), any());
        verify(world.timeline).record(eq(DOSSIER), eq(EventKind.AKKOORD_BESLIST), eq(Secret.ESTIMATE), eq("Akkoord afgewezen: strategie"),
                eq("Te duur"), any());
    }

    @Test
    void onlyTheNewestRequestAboutAMatterCanBeDecided() {
        desk.open(STRATEGY, "a");
        desk.open(STRATEGY, "b");
        desk.decide(STRATEGY, true, null);

        assertThat(objections(STRATEGY)).singleElement().asString().contains("geen akkoord meer nodig");
        assertThat(desk.isApproved("b")).isTrue();
    }

    @Test
    void anAwardOfOneLotIsDecidedApartFromThatOfAnother() {
        Matter first = new Matter(DOSSIER, SubjectKind.GUNNING, null, 1);
        Matter second = new Matter(DOSSIER, SubjectKind.GUNNING, null, 2);
        desk.open(first, "a");
        desk.open(second, "b");
        desk.decide(first, true, null);

        assertThat(objections(first)).singleElement().asString().contains("geen akkoord meer nodig");
        assertThat(objections(second)).isEmpty();
        assertThat(objections(AWARD)).as("of the whole purchase").singleElement().asString().contains("geen akkoord meer nodig");
        assertThat(world.facts.of(DOSSIER)).extracting(Kept::lot).containsExactly(1, 2, 1);
        assertThat(world.timeline.of(DOSSIER)).extracting(event -> event.data().perceel()).containsExactly(1, 2, 1);
    }

    @Test
    void aDecisionThatThisVersionDoesNotKnowIsNoApproval() {
        rows.save(new ApprovalRow(null, DOSSIER, "STRATEGIE", null, null, "a", "directie", "Directie", OffsetDateTime.parse("2026-12-01T10:00:00Z"),
                "VOORWAARDELIJK", "directeur", OffsetDateTime.parse("2026-12-01T11:00:00Z"), null, null, null));

        assertThat(desk.isApproved("a")).isFalse();
    }

    @Test
    void theAmountOfAContractIsOneSecretWhetherItIsApprovedOrSigned() {
        Matter contract = Matter.whole(DOSSIER, SubjectKind.CONTRACT, null);
        desk.open(contract, "a");

        assertThat(world.facts.newest(Moment.AKKOORD).secrets()).containsExactlyInAnyOrder(Secret.ESTIMATE, Secret.BIDS);
        assertThat(new SigningDecider(world.rules).secrets(null)).isEqualTo(world.facts.newest(Moment.AKKOORD).secrets());
    }

    @Test
    void aRequestOfAKindThatThisVersionDoesNotKnowIsLeftAlone() {
        rows.save(new ApprovalRow(null, DOSSIER, "VERLENGING", null, null, "x", "directie", "Directie", OffsetDateTime.parse("2026-12-01T10:00:00Z"),
                null, null, null, null, null, null));
        desk.open(STRATEGY, "a");

        assertThat(objections(STRATEGY)).isEmpty();
    }

    @Test
    void aDeviationIsAboutOneThemeAndHasItsName() {
        desk.open(Matter.whole(DOSSIER, SubjectKind.AFWIJKING, "KLI"), "a");

        assertThat(objections(Matter.whole(DOSSIER, SubjectKind.AFWIJKING, "CIR"))).singleElement().asString().contains("geen akkoord meer nodig");
        verify(world.timeline).recordBySystem(eq(DOSSIER), eq(EventKind.AKKOORD_GEVRAAGD), eq(Secret.ESTIMATE),
                eq("Akkoord gevraagd: afwijking Klimaat"), any(), any());
    }

    @Test
    void whoMayDecideIsRemindedAndTheDirectieWarnedAsLongAsNobodyDid() {
        desk.open(AWARD, "a");
        Map<String, Object> mail = Map.of("titel", "Asfalt", "onderwerp", "de gunning", "rol", "Mandaathouder", "uiterlijk", "4 december 2026");

        desk.remind("a");
        verify(notifications).toGroup("mandaathouders", DOSSIER, "akkoordherinnering", mail);
        verify(world.timeline, never()).record(any(), eq(EventKind.AKKOORD_TE_LAAT), any(), any(), any(), any());
        desk.escalate("a");
        verify(notifications).toGroup("directie", DOSSIER, "akkoordescalatie", mail);
        verify(world.timeline).record(DOSSIER, EventKind.AKKOORD_TE_LAAT, "Akkoord te laat: gunning", "De directie heeft bericht gekregen.",
                EventData.NONE.about("GUNNING", null));

        desk.decide(AWARD, true, null);
        desk.remind("a");
        desk.escalate("a");
        verifyNoMoreInteractions(notifications);
    }

    @Test
    void reasonsOfAnAwardGiveBidsAwayAndThoseOfAStrategyTheEstimate() {
        assertThat(AWARD.secret()).isEqualTo(Secret.BIDS);
        assertThat(Matter.whole(DOSSIER, SubjectKind.CONTRACT, "KLI").secret()).isEqualTo(Secret.BIDS);
        assertThat(STRATEGY.secret()).isEqualTo(Secret.ESTIMATE);
    }

    @Test
    void anApprovalStandsAsLongAsItIsAboutTheSameAndWhoGaveItMadeNothingSince() {
        about("zo");
        desk.open(STRATEGY, "a");
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("nobody decided").isFalse();
        desk.decide(STRATEGY, true, "Goed");
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).isTrue();

        when(award.makers(DOSSIER, null)).thenReturn(Set.of("mandaathouder"));
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("made by who approved").isFalse();
        about("zo");
        doReturn(true).when(world.dossiers).wasClient(DOSSIER, "mandaathouder");
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("who approved spoke for the client since").isFalse();
        doReturn(false).when(world.dossiers).wasClient(DOSSIER, "mandaathouder");
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).isTrue();
        about("anders");
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("about something else").isFalse();
        about("zo");
        when(award.value(DOSSIER)).thenReturn(Optional.of(new BigDecimal("1000000")));
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("somebody else would have to decide").isFalse();
    }

    @Test
    void aRefusalAndAnApprovalOfWhichNothingIsKnownDoNotStand() {
        about("zo");
        desk.open(STRATEGY, "a");
        desk.decide(STRATEGY, false, "Te duur");
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).isFalse();

        rows.save(new ApprovalRow(null, DOSSIER, "STRATEGIE", null, null, "b", "mandaathouders", "Mandaathouder", OffsetDateTime.parse("2026-12-01T10:00:00Z"),
                "AKKOORD", "mandaathouder", OffsetDateTime.parse("2026-12-01T11:00:00Z"), null, null, null));
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("from before it was kept").isFalse();
    }

    @Test
    void whatLapsedCountsNoMoreAndIsTold() {
        about("zo");
        desk.open(STRATEGY, "a");
        desk.decide(STRATEGY, true, "Goed");
        Matter deviation = Matter.whole(DOSSIER, SubjectKind.AFWIJKING, "KLI");
        desk.open(deviation, "b");

        desk.lapseOpen(DOSSIER);
        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).as("that was decided").isTrue();
        assertThat(objections(deviation)).singleElement().asString().contains("geen akkoord meer nodig");
        desk.lapse(DOSSIER, SubjectKind.STRATEGIE);

        assertThat(desk.stands(DOSSIER, SubjectKind.STRATEGIE)).isFalse();
        assertThat(rows.findByDossierInOrderById(List.of(DOSSIER))).allSatisfy(row -> assertThat(row.counts() || row.isOpen()).isFalse());
        verify(world.timeline).recordBySystem(DOSSIER, EventKind.AKKOORD_VERVALLEN, Secret.ESTIMATE, "Akkoord vervallen: afwijking Klimaat",
                "Het was gevraagd en nog niet gegeven.", EventData.NONE.about("AFWIJKING", null).at(null, "KLI"));
        verify(world.timeline).recordBySystem(DOSSIER, EventKind.AKKOORD_VERVALLEN, Secret.ESTIMATE, "Akkoord vervallen: strategie",
                "De inkoop is gewijzigd.", EventData.NONE.about("STRATEGIE", null));
    }

    private void about(String basis) {
        when(award.subject()).thenReturn(SubjectKind.STRATEGIE);
        when(award.makers(DOSSIER, null)).thenReturn(Set.of("inkoper"));
        when(award.basis(DOSSIER)).thenReturn(basis);
    }

    private List<String> objections(Matter matter) {
        Problems problems = new Problems();
        desk.objections(matter, problems);
        return problems.found();
    }

    private void member(String person, String group) {
        when(world.people.isMember(person, group)).thenReturn(true);
    }

    @SuppressWarnings("unchecked")
    private ApprovalDesk desk(TenderWorld around) {
        ObjectProvider<ApprovalSubject> subjects = mock(ObjectProvider.class);
        when(subjects.stream()).thenAnswer(call -> Stream.of(award));
        return new ApprovalDesk(new ApprovalStore(rows), subjects, around.dossiers, around.timeline, around.facts, new MandateDecider(around.rules), around.rules,
                around.calendar, notifications, around.people, around.user, around.clock);
    }
}
