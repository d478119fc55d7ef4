// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests where there is no browser, and fails them where there must be one. */
class BrowserCondition implements ExecutionCondition {

    private static final String REQUIRED = "MVOI_BROWSER_REQUIRED";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Stream.of(Browser.CHROMIUM, Browser.DRIVER).allMatch(Files::isExecutable)) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = "Browser tests need " + Browser.CHROMIUM + " and " + Browser.DRIVER
                + ": on Debian, install the packages chromium and chromium-driver";
        if (required()) {
            throw new IllegalStateException(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean required() {
        return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)));
    }
}
