// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The description of a task says why it is there, what follows and who helps, and leads to where one reads on. */
@RequiresBrowser
class DescriptionIT {

    private static final String SHOWN = ".mvoi-description";
    /** What no text of ours says, and somebody with bad intentions might get in. */
    private static final String ODD = """
            Script: javascript:alert(1)
            Onveilig: http://www.voorbeeld.nl/
            Vermomd: //www.voorbeeld.nl/
            Opmaak: <b id="vet">vet</b> <img src="x" onerror="window.__xss = 1">
            Zelf: /verkenner
            Veilig: https://www.voorbeeld.nl/uitleg?a=1
            Zomaar een regel""";

    private final Browser browser;
    private final Walk walk;

    DescriptionIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @BeforeEach
    void atTheDescription() {
        walk.posted(Purchases.laptops()).openWaiting("opdrachtgever", "opdrachtUitwerken");
        browser.click(By.linkText("Omschrijving"));
        browser.see(SHOWN);
    }

    @Test
    void itSaysWhyWhatFollowsAndWhoHelpsAndLeadsToDossierRuleBookExplorerAndManual() {
        assertThat(browser.see(SHOWN).getText()).contains("Waarom deze taak\n", "Wat hierna komt\n", "Wie u helpt\n").doesNotContain("http");
        Map<String, String> links = links();
        assertThat(links).containsOnlyKeys("Dossier", "Regelboek", "Verkenner", "Handleiding")
                .hasEntrySatisfying("Handleiding", address -> assertThat(address).endsWith("/handleiding/opdrachtgever#de-opdracht-uitwerken"));
        for (int width : List.of(1400, 375)) {
            browser.atWidth(width, () -> {
                browser.bringIntoView(browser.see(SHOWN));
                browser.screenshot("omschrijving-" + width);
                assertThat(browser.axe()).as("axe at " + width).isEmpty();
            });
        }

        browser.click(By.linkText("Verkenner"));
        browser.await(page -> page.getCurrentUrl().endsWith("/verkenner") && browser.shows("h1"));
        browser.driver().navigate().back();
        assertThat(browser.see(".task-card h2.task").getText()).isEqualTo("Opdracht uitwerken");
    }

    @Test
    void theManualOpensAtThePartAboutTheTask() {
        browser.click(SHOWN + " a[href*='/handleiding/']");

        browser.await(page -> browser.shows("h1") && browser.isInSight(browser.see("#de-opdracht-uitwerken")));
    }

    @Test
    void onlyAnAddressOfOurOwnOrASafeOneBecomesALinkAndNothingElseMoreThanText() {
        browser.driver().executeScript("document.querySelector('.description-pane > div[ng-show]').textContent = arguments[0]", ODD);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(SHOWN), "Zomaar een regel"));

        assertThat(links()).containsOnlyKeys("Zelf", "Veilig").containsEntry("Veilig", "https://www.voorbeeld.nl/uitleg?a=1");
        assertThat(browser.see(SHOWN).getText()).contains("javascript:alert(1)", "http://www.voorbeeld.nl/", "//www.voorbeeld.nl/", "<b id=\"vet\">vet</b>");
        assertThat(browser.has(SHOWN + " :is(b, img)")).isFalse();
        assertThat(browser.driver().executeScript("return window.__xss === undefined")).isEqualTo(true);
    }

    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        browser.driver().findElements(By.cssSelector(SHOWN + " a")).forEach(link -> links.put(link.getText(), link.getDomProperty("href")));
        return links;
    }
}
