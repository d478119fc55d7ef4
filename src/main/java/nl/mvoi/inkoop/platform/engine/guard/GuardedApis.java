// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Puts {@link OperationGuard}, {@link CockpitSearchGuard} and {@link FormsOnly} before, {@link ApiFailures} beside and
 * {@link NoClassNames} and {@link AccountAsJson} after every web API that Jersey serves: that of the engine and those of Tasklist, Cockpit, Admin and Welcome. Jersey finds this class in {@code META-INF/services}; the engine registers its servlets where we cannot reach them.
 */
public class GuardedApis implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext api) {
        api.register(OperationGuard.class);
        api.register(CockpitSearchGuard.class);
        api.register(FormsOnly.class);
        api.register(ApiFailures.class);
        api.register(NoClassNames.class);
        api.register(AccountAsJson.class);
    }
}
