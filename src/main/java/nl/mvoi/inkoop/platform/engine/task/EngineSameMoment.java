// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.SameMoment;
import org.springframework.stereotype.Component;

/** Knows what it looks like when engine or database undid something for the sake of somebody else. */
@Component
class EngineSameMoment implements SameMoment {

    private final Retries retries = new Retries();

    @Override
    public <T> T again(Supplier<T> transaction) {
        try {
            return retries.run(transaction);
        } catch (RuntimeException failure) {
            if (Retries.isCollision(failure)) {
                throw new AlreadyDone("Iemand anders werkt op dit moment aan dezelfde inkoop. Er is niets veranderd. Probeer het zo nog een keer.");
            }
            throw failure;
        }
    }
}
