// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.SameMoment;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.Requests;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** What who sends a purchase back hears when others are in the way. */
class SendBackPageTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");

    private final SendBackDesk desk = mock();
    private final Dossiers dossiers = mock();
    private final Access access = mock();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final SendBackPage page = new SendBackPage(desk, dossiers, access, new SameMoment() {
        @Override
        public <T> T again(Supplier<T> transaction) {
            try {
                return transaction.get();
            } catch (IllegalStateException busy) {
                return transaction.get();
            }
        }
    });

    @BeforeEach
    void aDossier() {
        when(dossiers.find(NUMBER)).thenReturn(Optional.of(new Dossier(NUMBER, Requests.about("ICT").made(), "Onderwerp", false, "opdrachtgever",
                LocalDate.EPOCH, Phase.STRATEGIE, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, Grounds.NONE, false)));
        when(access.of(any(Dossier.class))).thenReturn(Optional.of(mock()));
    }

    @Test
    void whoWasInTheWayOfAColleagueIsTriedAgain() {
        doThrow(new IllegalStateException("busy")).doNothing().when(desk).ask(NUMBER, "Klopt dit?");

        assertThat(page.send(NUMBER.value(), "Klopt dit?", response, model)).startsWith("redirect:");
    }

    @Test
    void whoStaysInTheWayHearsAConflictAndKeepsWhatHeTyped() {
        assertThat(send(new AlreadyDone("Iemand anders was u voor."))).isEqualTo(409);
        assertThat(model).containsEntry("getypt", "Klopt dit?");
    }

    @Test
    void whatIsWrongWithTheQuestionItselfIsNoConflict() {
        assertThat(send(new Refusal("Typ uw vraag."))).isEqualTo(400);
    }

    private int send(Refusal refusal) {
        doThrow(refusal).when(desk).ask(NUMBER, "Klopt dit?");
        page.send(NUMBER.value(), "Klopt dit?", response, model);
        return response.getStatus();
    }
}
