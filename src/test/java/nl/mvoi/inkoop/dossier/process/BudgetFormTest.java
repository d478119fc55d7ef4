// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.dossier.internal.request.DepartmentPurchases;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;

/** Who says whether there is money, reads who asks for it, from which budget, and what the department bought before. */
class BudgetFormTest {

    private final TenderWorld world = new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
    private final DepartmentPurchases purchases = mock();
    private final BudgetForm form = new BudgetForm(world.dossiers, mock(DossierDesk.class), purchases, world.people, world.user);

    @Test
    void theBudgetHolderReadsWhoAsksForItFromWhichBudgetAndWhatWasBoughtBefore() {
        world.asksFor(new PurchaseRequest("Laptops", "Nodig", Nature.LEVERING, "30213100", "ICT", null, 12, LocalDate.of(2027, 3, 1), "Stads*bedrijven", "SB-100", false));
        when(world.people.find("opdrachtgever")).thenReturn(Optional.of(new Person("opdrachtgever", "Olga *Vrager*", null)));
        when(purchases.section(world.dossiers.get(DOSSIER))).thenReturn("\n\n## Eerder gekocht door deze afdeling\n\n- Niets");

        assertThat(form.show(world.task("budgetBevestigen")).get("dossierSamenvatting").toString())
                .isEqualTo("Asfalt\n\n## De aanvraag\n\n- Aangevraagd door Olga \\*Vrager\\*, afdeling Stads\\*bedrijven\n- Budgetcode: SB-100"
                        + "\n\n## Eerder gekocht door deze afdeling\n\n- Niets");
    }
}
