// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import nl.mvoi.inkoop.testing.EndOfTests;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the constructor of a test the application and the browser. All tests in one JVM share them, since starting takes longer
 * than most tests; so a test looks only at the dossier that it made itself. A test that fails leaves a picture of the page.
 */
class SharedApp implements ParameterResolver, AfterTestExecutionCallback {

    private static PackagedApp app;
    private static Browser browser;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return type(parameter) == PackagedApp.class || type(parameter) == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (app == null) {
            // A mail that fails is an incident at once, and not after two days.
            app = EndOfTests.closes(PackagedApp.start("--mvoi.achtergrond.pogingen=1"));
            browser = EndOfTests.closes(Browser.open(app.address()));
        }
        return type(parameter) == PackagedApp.class ? app : browser;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (browser != null && test.getExecutionException().isPresent()) {
            browser.screenshot("mislukt-" + test.getRequiredTestMethod().getName());
        }
    }

    private static Class<?> type(ParameterContext parameter) {
        return parameter.getParameter().getType();
    }
}
