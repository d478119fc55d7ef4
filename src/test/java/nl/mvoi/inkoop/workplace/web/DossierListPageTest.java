// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Map;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.workplace.internal.DossierLists;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** How much of a list fits in a file. */
class DossierListPageTest {

    private final DossierLists lists = mock(DossierLists.class);
    private final DossierListPage page = new DossierListPage(lists, mock(RuleLibrary.class), mock(Wording.class), mock(Access.class));

    @Test
    void aFileHoldsMoreThanTenThousandDossiersAndSaysSoWhenThereAreMore() throws IOException {
        when(lists.each(any(), intThat(most -> most > 10_000), any())).thenReturn(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        page.csv(Map.of("lijst", "alles"), response);

        assertThat(response.getContentAsString()).endsWith("Er zijn meer dossiers dan in dit bestand passen. Maak uw filter kleiner.\"\r\n");
    }
}
