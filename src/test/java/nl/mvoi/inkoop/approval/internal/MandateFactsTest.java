// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.RowsInMemory;
import nl.mvoi.inkoop.testing.Requests;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

/** What is kept of a request for approval and of its decision, and who still decides when the mandate changed since. */
class MandateFactsTest {

    private static final Matter STRATEGY = Matter.whole(DOSSIER, SubjectKind.STRATEGIE, null);
    private static final Matter AWARD = Matter.whole(DOSSIER, SubjectKind.GUNNING, null);

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final Notifications notifications = mock(Notifications.class);
    private final ApprovalRepository rows = RowsInMemory.of(ApprovalRepository.class);
    private final ApprovalSubject award = mock(ApprovalSubject.class);
    private final ApprovalDesk desk = desk();

    @BeforeEach
    void people() {
        when(award.subject()).thenReturn(SubjectKind.GUNNING);
        when(award.makers(DOSSIER, null)).thenReturn(Set.of("inkoper", "adviseur"));
        when(award.value(DOSSIER)).thenReturn(Optional.of(new BigDecimal("600000")));
        when(world.people.isMember("mandaathouder", "mandaathouders")).thenReturn(true);
        world.as("mandaathouder");
    }

    @Test
    void aRequestAndItsDecisionAreBothKeptWithWhoMadeTheMatterAndWhoDecided() {
        desk.open(AWARD, "a");
        assertThat(newest().outcome()).containsEntry("besluit", "GEVRAAGD").containsEntry("akkoordNodig", true).containsEntry("groep", "mandaathouders");
        assertThat(newest().facts()).containsEntry("waarde", 600000).containsEntry("makers", List.of("adviseur", "inkoper"))
                .containsEntry("aanvrager", "opdrachtgever").containsEntry("beslisser", null);

        desk.decide(AWARD, false, "Te duur");
        assertThat(newest().outcome()).containsEntry("besluit", "AFGEWEZEN");
        assertThat(newest().facts()).containsEntry("keuze", "AFGEWEZEN").containsEntry("beslisser", "mandaathouder");
        assertThat(newest().rules()).isNotEmpty();
        assertThat(world.facts.of(DOSSIER)).hasSize(2);
    }

    @Test
    void factsOfBeforeTheMandateWentByKindAndDepartmentAreDecidedAsTheyWere() throws JsonProcessingException {
        MandateFacts older = FactsInMemory.MAPPER.readValue("""
                {"onderwerp":"GUNNING","thema":null,"baan":"NORMAAL","waarde":600000,"peildatum":"2026-12-01","aanvrager":"opdrachtgever",
                "makers":["inkoper"],"keuze":"AKKOORD","beslisser":"mandaathouder"}""", MandateFacts.class);

        MandateOutcome outcome = new MandateDecider(world.rules).decide(older).outcome();
        assertThat(outcome.groep()).isEqualTo("mandaathouders");
        assertThat(outcome.rol()).isEqualTo("Mandaathouder");
        assertThat(outcome.besluit()).isEqualTo("AKKOORD");
    }

    @Test
    void theMandateGivesAwayTheOfferOnlyOnceThereIsOne() {
        desk.open(STRATEGY, "a");
        assertThat(newest().secrets()).containsExactly(Secret.ESTIMATE);

        desk.open(AWARD, "b");
        assertThat(newest().secrets()).containsExactlyInAnyOrder(Secret.ESTIMATE, Secret.OFFERS);
    }

    @Test
    void theEstimateDecidesTheMandateWhereThePriceIsLower() {
        when(award.value(DOSSIER)).thenReturn(Optional.of(new BigDecimal("1")));
        desk.open(AWARD, "a");

        assertThat(newest().facts()).containsEntry("waarde", 500000);
    }

    @Test
    void whatNobodyNeedsToDecideAnyMoreStaysWithWhomItWasAsked() {
        desk.open(STRATEGY, "a");
        becomesLight();
        assertThat(objections(STRATEGY)).isEmpty();

        world.as("jurist");
        assertThat(objections(STRATEGY)).containsExactly("U hebt geen mandaat om hierover te beslissen. Dat heeft: Mandaathouder.");
    }

    @Test
    void whatNeedsNobodyIsKeptAsThat() {
        becomesLight();
        desk.open(STRATEGY, "a");

        assertThat(newest().outcome()).containsEntry("besluit", "NIET_NODIG").containsEntry("akkoordNodig", false);
    }

    @Test
    void aMailWithoutANameOfTheRoleNamesTheGroup() {
        rows.save(new ApprovalRow(null, DOSSIER, "STRATEGIE", null, null, "oud", "directie", null, OffsetDateTime.parse("2026-12-01T10:00:00Z"),
                null, null, null, null, null, null));

        desk.remind("oud");
        verify(notifications).toGroup("directie", DOSSIER, "akkoordherinnering",
                Map.of("titel", "Asfalt", "onderwerp", "de strategie", "rol", "directie", "uiterlijk", "4 december 2026"));
    }

    @ParameterizedTest
    @CsvSource({"AKKOORD, true", "NIET_NODIG, true", "AFGEWEZEN, false", "VERLENGD, false", ", false"})
    void onlyAKnownApprovalAmongFactsIsOne(String code, boolean approved) {
        assertThat(ApprovalOutcome.isApproved(code)).isEqualTo(approved);
    }

    private void becomesLight() {
        TenderWorld light = new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        light.asksFor(Requests.about("WEG").worth("40000").made());
        Dossier dossier = light.dossiers.get(DOSSIER);
        when(world.dossiers.get(DOSSIER)).thenReturn(dossier);
    }

    private Kept newest() {
        return world.facts.newest(Moment.AKKOORD);
    }

    private List<String> objections(Matter matter) {
        Problems problems = new Problems();
        desk.objections(matter, problems);
        return problems.found();
    }

    @SuppressWarnings("unchecked")
    private ApprovalDesk desk() {
        ObjectProvider<ApprovalSubject> subjects = mock(ObjectProvider.class);
        when(subjects.stream()).thenAnswer(call -> Stream.of(award));
        return new ApprovalDesk(new ApprovalStore(rows), subjects, world.dossiers, world.timeline, world.facts, new MandateDecider(world.rules), world.rules,
                world.calendar, notifications, world.people, world.user, world.clock);
    }
}
