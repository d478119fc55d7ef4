// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import nl.mvoi.inkoop.platform.BackgroundWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that rooms do in the background. */
@Component
public class BackgroundKinds {

    private final ObjectProvider<BackgroundWork> kinds;

    BackgroundKinds(ObjectProvider<BackgroundWork> kinds) {
        this.kinds = kinds;
    }

    /** The one of this kind. */
    public BackgroundWork of(String kind) {
        return kinds.stream().filter(work -> work.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing in the background is called '" + kind + "'"));
    }
}
