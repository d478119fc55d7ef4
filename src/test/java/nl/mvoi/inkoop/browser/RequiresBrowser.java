// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need Chromium and its driver. Without them these tests are skipped, unless {@code MVOI_BROWSER_REQUIRED}
 * is {@code true} (environment or system property): then they fail. They may ask for the {@link PackagedApp} and the
 * {@link Browser} that all of them share, see {@link SharedApp}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith({BrowserCondition.class, SharedApp.class})
public @interface RequiresBrowser {
}
