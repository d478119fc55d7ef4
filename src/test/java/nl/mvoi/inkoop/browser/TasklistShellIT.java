// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The packaged application shows a Dutch Tasklist that everyone can use. */
@RequiresBrowser
class TasklistShellIT {

    private static PackagedApp app;
    private static Browser browser;

    @BeforeAll
    static void start() {
        app = PackagedApp.start();
        browser = Browser.open(app.address());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (app != null) {
            app.close();
        }
    }

    @Test
    void loginIsDutchAndAccessible() {
        browser.tasklist().openLogin();
        browser.see(By.xpath("//button[normalize-space() = 'Inloggen']"));
        browser.screenshot("tasklist-login");

        assertThat(language()).isEqualTo("nl");
        assertThat(browser.text()).contains("Takenlijst").doesNotContain("Camunda 8", "Log in", "Username");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void wrongPasswordIsExplainedInDutch() {
        Tasklist tasklist = browser.tasklist();
        tasklist.openLogin();
        browser.see("input[type=text]").sendKeys("niemand");
        browser.see("input[type=password]").sendKeys("onbekend");
        browser.click("button[type=submit]");

        assertThat(tasklist.notification()).contains("Inloggen is niet gelukt", "De gebruikersnaam of het wachtwoord klopt niet");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void listOfTasksIsDutchAndAccessible() {
        Tasklist tasklist = browser.tasklist();
        tasklist.login("inkoper");
        browser.screenshot("tasklist-leeg");

        assertThat(browser.text()).contains("Proces starten", "Sneltoetsen", "Kies een taak in de lijst.");
        assertThat(browser.shows(".ce-eol-banner")).isFalse();
        assertThat(browser.axe()).isEmpty();

        browser.click(".start-process-action a");
        browser.see(".modal-content");
        assertThat(browser.axe()).isEmpty();
        tasklist.cancelStart();

        tasklist.logout();
        assertThat(tasklist.notification()).contains("U bent uitgelogd");
    }

    private static String language() {
        return browser.driver().findElement(By.tagName("html")).getAttribute("lang");
    }
}
