// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.gate.GateResults.Result;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    @ParameterizedTest
    @EnumSource(names = {"G1", "G2", "G3", "G4"})
    void upToThePublicationAGateLooksAtTheWholePurchase(Gate gate) {
        assertThatThrownBy(() -> new Place(DOSSIER, gate, null, 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("lot 1");
        assertThat(Place.whole(DOSSIER, gate).lot()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"G5", "G6", "G7", "G8"})
    void fromTheAwardOnAGateCanLookAtOneLot(Gate gate) {
        assertThat(new Place(DOSSIER, gate, null, 1)).isNotEqualTo(Place.whole(DOSSIER, gate));
    }

    @Test
    void aResultAboutOneLotSaysNothingAboutAnotherOrTheWhole() {
        Result result = new Result(Gate.G5, null, 1, Outcome.GEHAALD, List.of(), OffsetDateTime.MIN, "systeem");
        GateResults results = new GateResults() {

            @Override
            public List<Result> of(DossierNumber dossier) {
                return List.of(result);
            }

            @Override
            public String feedback(Gate gate, DossierNumber dossier) {
                return "";
            }
        };

        assertThat(results.newest(new Place(DOSSIER, Gate.G5, null, 1))).contains(result);
        assertThat(results.newest(new Place(DOSSIER, Gate.G5, null, 2))).isEmpty();
        assertThat(results.newest(Place.whole(DOSSIER, Gate.G5))).isEmpty();
        assertThat(results.newest(new Place(DOSSIER, Gate.G6, null, 1))).isEmpty();
    }
}
