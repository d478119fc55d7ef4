// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.bid;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text with which the one quote is asked. */
class QuoteRequestTest {

    private TenderWorld world = new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);

    @Test
    void theBuyerReadsThatItIsTimeToAskTheQuoteAndWhatToSend() {
        when(world.people.find("inkoper")).thenReturn(Optional.of(new Person("inkoper", "Iris Koper", "iris@voorbeeld.nl")));

        assertThat(text()).startsWith("## Vraag nu de offerte\n\n").contains("> **Onderwerp: offerte gevraagd voor Asfalt (" + DOSSIER + ")**",
                "> - Minder uitstoot Norm: minstens 50 procent. Bewijs: verklaring",
                "uiterlijk op 8 december 2026 naar Iris Koper (iris&#64;voorbeeld.nl).", "12 maanden").doesNotContain("500", "€");
    }

    @Test
    void withoutRequirementsOrAddressTheTextIsStillComplete() {
        when(world.requirements.of(DOSSIER)).thenReturn(List.of());
        when(world.people.find("inkoper")).thenReturn(Optional.empty());

        assertThat(text()).contains("Er gelden geen eisen", "naar ons.").endsWith("Noem de prijs zonder btw.").doesNotContain("Dit vragen wij", "bij elke eis");
    }

    @ParameterizedTest
    @CsvSource({"NORMAAL, MEERVOUDIG_ONDERHANDS", "VOLLEDIG, EUROPEES"})
    void whereBidsAreAskedByPublicationThereIsNoSuchText(Lane lane, Procedure procedure) {
        world = new TenderWorld(lane, procedure);

        assertThat(text()).isEmpty();
    }

    private String text() {
        return new QuoteRequest(world.dossiers, world.requirements, world.people, (element, today) -> today.plusDays(7), world.clock).text(DOSSIER);
    }
}
