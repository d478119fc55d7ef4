// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pages on which people hand over work, wide and narrow and with a keyboard. */
@RequiresBrowser
class WorkPagesIT {

    private static final List<Integer> WIDTHS = List.of(1400, 375);

    private final Browser browser;
    private final Walk walk;

    WorkPagesIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @Test
    void aBuyerTakesADossierAndReadsWhatIsWrongFirst() {
        walk.posted(Purchases.catering());
        signIn("inkoper", "/dossiers/" + walk.number() + "/overdragen");
        looksWell("overdragen");
        browser.click(By.xpath("//button[contains(., 'inkoper') and not(contains(., 'tweede'))]"));
        browser.see("#uitkomst");
        looksWell("overdragen-fout");

        browser.see("#naar-INKOPER").sendKeys("Ineke");
        browser.see("#reden-INKOPER").sendKeys("Ik pak dit op.", Keys.TAB, Keys.ENTER);
        browser.await(page -> browser.text().contains("De inkoop is overgedragen."));
        assertThat(browser.text()).contains("Nu: Ineke Inkoper");
    }

    @Test
    void somebodyNamesASubstituteAndStopsThat() {
        signIn("contractmanager2", "/vervanging");
        browser.see("#van").sendKeys("1-8-2997");
        browser.see("#tot").sendKeys("1-7-2997");
        browser.see("#vervanger").sendKeys("Cor", Keys.TAB, Keys.ENTER);
        browser.see("#uitkomst");
        assertThat(browser.text()).contains("De laatste dag ligt voor de eerste dag.");
        looksWell("vervanging-fout");

        browser.see("#tot").clear();
        browser.see("#tot").sendKeys("1-9-2997", Keys.ENTER);
        browser.await(page -> browser.text().contains("Cor Contractmanager vervangt u."));
        looksWell("vervanging");
        browser.click(By.xpath("//button[contains(., 'Stop')]"));
        browser.await(page -> browser.text().contains("De vervanging is gestopt."));
    }

    @Test
    void preferencesAndWhatALeaverHasAreAccessibleAndFitToo() {
        walk.posted(Purchases.catering());
        signIn("jurist", "/voorkeuren");
        looksWell("voorkeuren");
        signIn("beheer", "/beheer/overdragen?van=opdrachtgever");
        looksWell("vertrek");
    }

    private void signIn(String user, String path) {
        browser.visit("/verkenner");
        browser.driver().manage().deleteAllCookies();
        browser.visit(path);
        browser.see("#username").sendKeys(user);
        browser.see("#password").sendKeys(user, Keys.ENTER);
        browser.await(page -> !browser.has("#password") && browser.shows("h1"));
    }

    private void looksWell(String name) {
        for (int width : WIDTHS) {
            browser.atWidth(width, () -> {
                browser.screenshot(name + "-" + width);
                assertThat(browser.axe()).as(name + " at " + width).isEmpty();
                assertThat(((Number) browser.driver().executeScript("return document.documentElement.scrollWidth")).intValue())
                        .as(name + " at " + width).isLessThanOrEqualTo(width);
            });
        }
    }
}
