// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The packaged application shows a Dutch Tasklist that everyone can use. */
@RequiresBrowser
class TasklistShellIT {

    private final Browser browser;

    TasklistShellIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void listOfTasksIsDutchAndAccessible() {
        Tasklist tasklist = browser.tasklist();
        tasklist.login("inkoper");
        browser.screenshot("tasklist-leeg");

        assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("nl");
        assertThat(browser.text()).contains("Proces starten", "Sneltoetsen", "Kies een taak in de lijst.");
        assertThat(browser.shows(".ce-eol-banner")).isFalse();
        assertThat(browser.axe()).isEmpty();

        browser.click(".start-process-action a");
        browser.see(".modal-content");
        assertThat(browser.axe()).isEmpty();
        tasklist.cancelStart();

        tasklist.logout();
        assertThat(browser.driver().getCurrentUrl()).contains("/login?naar=");
    }

    /** Every page is held against these rules, so that they must find something where something is wrong. */
    @Test
    void aPictureWithoutWordsIsFound() {
        browser.visit("/verkenner");
        browser.driver().executeScript("document.querySelector('main').append(document.createElement('img'))");

        assertThat(browser.axe()).singleElement().asString().startsWith("image-alt (critical)").contains("<img>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void theHeaderLeadsToTheDossiersAndTheManualOnAScreenAndATelephone(int width) {
        browser.tasklist().login("jurist");
        browser.atWidth(width, () -> {
            if (width < 768) {
                browser.click("[cam-widget-header] .navbar-toggle");
            }
            assertThat(browser.see(By.linkText("Dossiers")).getDomProperty("href")).endsWith("/dossiers");
            assertThat(browser.axe()).isEmpty();
            browser.screenshot("takenlijst-menu-" + width);
            browser.see(By.linkText("Handleiding")).sendKeys(Keys.ENTER);
            browser.await(page -> browser.see("h1").getText().equals("Handleidingen"));
        });
    }

    @Test
    void noLabelIsCutOffOnATelephone() {
        Tasklist tasklist = browser.tasklist();
        tasklist.login("opdrachtgever");
        tasklist.startProcess("Inkooptraject");
        browser.see(".fjs-form-field-label");

        browser.atWidth(400, () -> {
            browser.screenshot("aanvraag-telefoon");
            assertThat(browser.driver().findElements(By.cssSelector(".fjs-form-field-label"))).isNotEmpty().allSatisfy(label ->
                    assertThat(Integer.parseInt(label.getDomProperty("scrollWidth"))).as(label.getText())
                            .isLessThanOrEqualTo(Integer.parseInt(label.getDomProperty("clientWidth"))));
        });
    }
}
