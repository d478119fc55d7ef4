// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A purchase can be stopped wherever it waits: at every human task and at every timer of every model. */
abstract class WithdrawalWalkthroughs extends WayBackWalkthroughs {

    private void asks(Journey path) {
        path.as("inkoper", () -> {
            back.ask(path.number(), "Wat is de bedoeling?");
            return null;
        });
    }

    static Stream<String> placesToWait() {
        return ModelWalk.placesToWait().stream();
    }

    @ParameterizedTest
    @MethodSource("placesToWait")
    void aPurchaseCanBeWithdrawnAt(String element) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        new Tour(path, element, contracts, calendar, () -> asks(path)).go();
        String signedBefore = contracts.find(path.number()).map(contract -> contract.signedBy()).orElse(null);

        withdraw("inkoper2", path.number().value());

        assertThat(path.isRunning()).isFalse();
        assertThat(path.waiting()).as("nothing waits any more").isEmpty();
        assertThat(path.openTasks()).isEmpty();
        assertThat(dossiers.get(path.number()).phase()).isEqualTo(Phase.INGETROKKEN);
        assertThat(timeline.of(path.number())).as("who and why").anyMatch(event -> event.event().equals("Inkoop ingetrokken")
                && event.by().equals("inkoper2") && event.explanation().equals("De gemeenteraad heeft anders besloten."));
        if (signedBefore != null) {
            assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.BEEINDIGD);
        }
    }
}
