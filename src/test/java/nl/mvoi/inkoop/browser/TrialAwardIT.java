// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A buyer tries the award method before it is published, wide and narrow. */
@RequiresBrowser
class TrialAwardIT {

    private final Browser browser;
    private final OwnPages pages;
    private final Walk walk;

    TrialAwardIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
        walk = new Walk(app, browser);
    }

    @Test
    void theBuyerSeesWhoWinsWhatAPointCostsAndThatABidThatGoesTurnsTheOthers() {
        walk.posted(Purchases.cyclePath()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA")).posted("inkoper", "strategieOpstellen", Purchases.strategy());
        pages.openAs("inkoper", "/dossiers/" + walk.number());
        browser.click(By.partialLinkText("Probeer de gunningsmethode uit"));
        browser.see("#methode");
        pages.lookWell("proefgunning-leeg");

        browser.driver().findElement(By.cssSelector("button.utrecht-button--primary-action[type=submit]:not([name])")).sendKeys(Keys.ENTER);
        browser.see("[role=alert]");
        assertThat(browser.text()).contains("Vul minstens één inschrijving in.");

        new Select(browser.driver().findElement(By.id("methode"))).selectByValue("PUNTEN_RELATIEF");
        new Select(browser.driver().findElement(By.id("wegvallen"))).selectByValue("HERREKENEN");
        type("prijsgewicht", "40");
        type("criteria[0].naam", "Kwaliteit");
        type("criteria[0].gewicht", "30");
        type("criteria[0].schaal", "100");
        type("criteria[1].naam", "MVOI");
        type("criteria[1].gewicht", "30");
        type("criteria[1].schaal", "100");
        bid(0, "A", "5.400.000", "80", "70");
        bid(1, "B", "6.100.000", "75", "90");
        bid(2, "C", "2900000.5", "60", "160");
        send();
        browser.see("[role=alert]");
        assertThat(browser.text()).contains("‘Prijs’ van inschrijving 3 is niet duidelijk", "het cijfer voor ‘MVOI’ van inschrijving 3 is ongeldig");
        pages.lookWell("proefgunning-fout");

        bid(2, "C", "2.900.000", "60", "60");
        send();
        browser.see("#uitkomst-kop");
        assertThat(browser.text()).contains("76", "68,52", "66,48", "Valt C weg, dan wordt de volgorde van de andere: A, B. Nu is die: B, A.",
                "Eén punt is evenveel waard als € 74.358,97 prijsverschil met de laagste prijs.");
        pages.lookWell("proefgunning-uitkomst");
    }

    private void bid(int row, String name, String price, String quality, String mvoi) {
        String begin = "inschrijvingen[" + row + "].";
        type(begin + "naam", name);
        type(begin + "prijs", price);
        type(begin + "cijfers.K1", quality);
        type(begin + "cijfers.K2", mvoi);
    }

    private void type(String name, String text) {
        WebElement field = browser.driver().findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    private void send() {
        browser.driver().findElement(By.name("prijsgewicht")).sendKeys(Keys.ENTER);
    }
}
