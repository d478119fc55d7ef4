// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the constructor of a test the application and the browser. All tests in one JVM share them, since starting takes longer
 * than most tests; so a test looks only at the dossier that it made itself. A test that fails leaves a picture of the page.
 */
class SharedApp implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedApp.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return type(parameter) == PackagedApp.class || type(parameter) == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Store store = test.getRoot().getStore(NAMESPACE);
        // A mail that fails is an incident at once, and not after two days.
        PackagedApp app = shared(store, PackagedApp.class, () -> PackagedApp.start("--mvoi.achtergrond.pogingen=1"));
        return type(parameter) == PackagedApp.class ? app : shared(store, Browser.class, () -> Browser.open(app.address()));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Shared<?> browser = test.getRoot().getStore(NAMESPACE).get(Browser.class, Shared.class);
        if (browser != null && test.getExecutionException().isPresent()) {
            ((Browser) browser.value()).screenshot("mislukt-" + test.getRequiredTestMethod().getName());
        }
    }

    private static Class<?> type(ParameterContext parameter) {
        return parameter.getParameter().getType();
    }

    @SuppressWarnings("unchecked")
    private static <T extends AutoCloseable> T shared(Store store, Class<T> type, Supplier<T> start) {
        return ((Shared<T>) store.getOrComputeIfAbsent(type, unused -> new Shared<>(start.get()), Shared.class)).value();
    }

    /** Closed when the last test is over, the browser before the application. */
    private record Shared<T extends AutoCloseable>(T value) implements Store.CloseableResource {

        @Override
        public void close() throws Exception {
            value.close();
        }
    }
}
