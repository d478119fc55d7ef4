// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.BackgroundWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All that rooms do in the background. */
@Component
public class BackgroundKinds {

    private final Supplier<List<BackgroundWork>> kinds;

    BackgroundKinds(ObjectProvider<BackgroundWork> kinds) {
        this.kinds = SingletonSupplier.of(() -> kinds.stream().toList());
    }

    /** The one of this kind. */
    public BackgroundWork of(String kind) {
        return kinds.get().stream().filter(work -> work.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing in the background is called '" + kind + "'"));
    }
}
