// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The manuals as people read them, wide and narrow, and with a keyboard. */
@RequiresBrowser
class ManualIT {

    private final Browser browser;
    private final OwnPages pages;

    ManualIT(Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
    }

    @Test
    void theKeyboardLeadsFromTheFootOfAnyPageToAHeadingOfOnesOwnManual() {
        pages.openAs("jurist", "/voorkeuren");
        browser.see(By.linkText("Handleiding")).sendKeys(Keys.ENTER);
        browser.await(page -> browser.see("h1").getText().equals("Handleidingen"));
        pages.lookWell("handleidingen");

        browser.see("section h3 a").sendKeys(Keys.ENTER);
        browser.await(page -> browser.see("h1").getText().equals("Handleiding voor de jurist"));
        browser.see(By.linkText("Wie helpt u?")).sendKeys(Keys.ENTER);
        browser.await(page -> browser.isInSight(browser.see("#wie-helpt-u")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opdrachtgever", "inkoper", "mvoi-adviseur", "budgethouder", "jurist", "beoordelaar", "mandaathouder", "contractmanager", "manager",
            "beleidsadviseur", "communicatie", "beheerder", "toegang", "beleid"})
    void eachPageIsAccessibleAndFitsAndItsPicturesAreThere(String page) {
        pages.openAs("opdrachtgever2", "/handleiding/" + page);
        pages.lookWell("handleiding-blad-" + page);
        picturesAreThere();
    }

    /** Every requirement of every topic: too long to look at more than once. */
    @Test
    void theLongestPageIsAccessibleAndFitsOnATelephone() {
        pages.openAs("opdrachtgever2", "/handleiding/beleid/eisen");
        browser.atWidth(375, () -> pages.lookWell("handleiding-blad-beleid-eisen", 375));
        picturesAreThere();
    }

    private void picturesAreThere() {
        assertThat(browser.driver().executeScript("return [...document.images].filter(one => !one.complete || !one.naturalWidth).length")).isEqualTo(0L);
    }
}
