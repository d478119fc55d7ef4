// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money and days as who decides reads them. */
class PurchaseSheetTest {

    private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-12-03T23:30:00Z");

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);

    @Test
    void theBudgetIsToldWithTheNameOfWhoConfirmedItOnTheDayAtTheOffice() {
        when(world.people.find("budgethouder")).thenReturn(Optional.of(new Person("budgethouder", "Bram *Bos*", null)));

        assertThat(sheet(Optional.of(new BudgetDecision(true, "budgethouder", LATE))).money(Optional.empty()))
                .startsWith("\n\n## Geld\n\n- Geraamde waarde: € 500.000,00")
                .contains("bevestigd door Bram \\*Bos\\* op 4 december 2026").doesNotContain("niet bevestigd", "Prijs");
        assertThat(sheet(Optional.of(new BudgetDecision(false, "weg", LATE))).money(Optional.empty())).contains("niet bevestigd door weg");
        assertThat(sheet(Optional.empty()).money(Optional.empty())).contains("nog niet bevestigd");
    }

    @ParameterizedTest
    @CsvSource({"500000, gelijk aan de raming", "500001, '€ 1,00 meer dan de raming'", "400000, '€ 100.000,00 minder dan de raming'"})
    void thePriceIsHeldAgainstTheEstimate(BigDecimal price, String told) {
        assertThat(sheet(Optional.empty()).money(Optional.of(price))).endsWith("Dat is " + told + ".");
    }

    @Test
    void theDaysRunFromTheRequestToTheEndOfTheTerm() {
        PurchaseSheet sheet = sheet(Optional.empty());
        LocalDate start = sheet.dossier().request().desiredStart();

        assertThat(sheet.days(List.of("Inschrijven tot en met morgen")))
                .contains("- Aangevraagd op 1 december 2026\n- Inschrijven tot en met morgen\n- Gewenste start: ",
                "tot en met " + DutchFormat.day(start.plusMonths(12).minusDays(1)));
        assertThat(sheet.requester()).isEqualTo("Aangevraagd door opdrachtgever, afdeling Beheer");
    }

    private PurchaseSheet sheet(Optional<BudgetDecision> budget) {
        return new PurchaseSheet(world.dossiers.get(TenderWorld.DOSSIER), budget, world.people);
    }
}
