// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.FINGERPRINT;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.CheckedThemes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tender.TenderDesks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gate G4. */
class PublicationCheckTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 11);

    private TenderDesks desks;

    @Test
    void aCompletePublicationPasses() {
        desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.prepare(TODAY, CLOSING, List.of(), null, true, true, true);

        assertThat(desks.terms.earliestClosing(DOSSIER, TODAY)).isEqualTo(CLOSING);
        assertThat(publication().findings(DOSSIER)).isEmpty();
        assertThat(publication().facts(DOSSIER).eisenVingerafdruk()).isEqualTo(FINGERPRINT);
    }

    @Test
    void aDayTooShortIsFoundWithTheDayThatFits() {
        desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.prepare(TODAY, CLOSING.minusDays(3), List.of(), null, false, false, false);

        assertThat(publication().findings(DOSSIER)).hasSize(4).first().asString().contains("11 januari 2027");
    }

    @Test
    void closingOnASundayIsFound() {
        desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.prepare(TODAY, LocalDate.of(2027, 1, 17), List.of(), null, true, true, true);

        assertThat(publication().findings(DOSSIER)).containsExactly("De sluitingsdatum is geen werkdag. Kies een werkdag.");
    }

    @ParameterizedTest
    @CsvSource({"EUROPEES, true", "SAS_EUROPEES, false", "NATIONAAL_OPENBAAR, false"})
    void theEuropeanSelfDeclarationIsAskedOnlyWhereTheLawAsksIt(Procedure procedure, boolean asked) {
        desks = new TenderDesks(Lane.VOLLEDIG, procedure);
        desks.prepare(TODAY, desks.terms.earliestClosing(DOSSIER, TODAY), List.of(), null, true, true, false);

        assertThat(publication().findings(DOSSIER).stream().anyMatch(one -> one.contains("UEA"))).isEqualTo(asked);
    }

    @Test
    void tooFewAndTooManyInvitedPartiesAreFound() {
        desks = new TenderDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        LocalDate closing = desks.terms.earliestClosing(DOSSIER, TODAY);
        desks.prepare(TODAY, closing, List.of("A", "B"), "Goed", true, true, false);
        assertThat(publication().findings(DOSSIER)).singleElement().asString().contains("minstens 3");

        desks.prepare(TODAY, closing, List.of("A", "B", "C", "D", "E", "F"), "Goed", true, true, false);
        assertThat(publication().findings(DOSSIER)).singleElement().asString().contains("hoogstens 5");

        desks.prepare(TODAY, closing, List.of("A", "B", "C"), "Goed", true, true, false);
        assertThat(publication().findings(DOSSIER)).isEmpty();
    }

    @Test
    void aMandatoryThemeNeedsARequirementOrADeviationThatHolds() {
        desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
        desks.prepare(TODAY, CLOSING, List.of(), null, true, true, true);
        when(desks.world.requirements.of(DOSSIER)).thenReturn(List.of());
        assertThat(publication().findings(DOSSIER)).singleElement().asString().contains("geen eis overgenomen");

        desks.world.passed(Theme.KLI, Outcome.AFGEWEKEN);
        when(desks.world.deviations.of(DOSSIER)).thenReturn(List.of(deviation(TODAY)));
        assertThat(publication().findings(DOSSIER)).isEmpty();

        when(desks.world.deviations.of(DOSSIER)).thenReturn(List.of(deviation(TODAY.minusDays(1))));
        assertThat(publication().findings(DOSSIER)).singleElement().asString().startsWith("De afwijking voor het thema Klimaat geldt niet meer.");
    }

    @Test
    void itBelongsToGateG4() {
        desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

        assertThat(publication().gate()).isEqualTo(Gate.G4);
    }

    private PublicationCheck publication() {
        return new PublicationCheck(desks.publications, desks.terms, desks.world.dossiers, desks.world.requirements,
                new CheckedThemes(desks.world.results, desks.world.deviations, desks.world.clock), desks.world.rules, desks.world.calendar,
                desks.world.clock);
    }

    private static Deviations.Deviation deviation(LocalDate end) {
        return new Deviations.Deviation(Theme.KLI, Gate.G2, List.of(), Map.of(), "MARKT", "Kan niet", null, end, "inkoper", OffsetDateTime.now(),
                "mvoi-adviseur", Deviations.Judgement.POSITIEF, "Akkoord", Deviations.Status.TOEGESTAAN);
    }
}
