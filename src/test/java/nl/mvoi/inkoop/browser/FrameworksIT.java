// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A buyer records a framework agreement and looks at what is left of it, wide and narrow, and calls off in Tasklist. */
@RequiresBrowser
class FrameworksIT {

    private final Browser browser;
    private final OwnPages pages;
    private final Walk walk;

    FrameworksIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
        walk = new Walk(app, browser);
    }

    @Test
    void theBuyerRecordsOneSeesWhatIsLeftAndCallsOff() {
        pages.openAs("inkoper", "/raamovereenkomsten");
        pages.lookWell("raam-lijst-leeg");
        browser.click(By.linkText("Leg een raamovereenkomst vast"));
        browser.see("#titel");
        send();
        browser.see("[role=alert]");
        assertThat(browser.text()).contains("‘Titel’ ontbreekt.", "Het plafond ontbreekt.");
        pages.lookWell("raam-nieuw-fout");

        type("titel", "Asfalt in de wijken");
        type("cpv", "4523");
        type("begin", "1-1-2026");
        type("einde", "31-12-" + LocalDate.now(OfficeClock.ZONE).plusYears(3).getYear());
        type("plafond", "4.000.000");
        new Select(browser.driver().findElement(By.id("afroep"))).selectByValue("DIRECT");
        type("percelen[0].nummer", "1");
        type("percelen[0].naam", "Hele stad");
        type("percelen[0].leveranciers", "Groene Wegen BV, KvK 12345678\nSteen en Zand BV");
        type("eisen", "WEG-CIR-1 = 40");
        send();
        browser.see("[role=status]");
        String number = browser.driver().findElement(By.cssSelector("h1 .mvoi-number")).getText();
        assertThat(browser.text()).contains("€ 4.000.000,00", "Groene Wegen BV, KvK 12345678", "WEG-CIR-1: norm 40");

        Map<String, Object> request = Purchases.request("Asfalt voor drie wijken", "WERK", "45233162-2", "2900000", 24);
        request.put("raamovereenkomstNummer", number);
        walk.posted(request).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(walk.shown("inkoper", "strategieOpstellen", "raamUitleg")).contains("past in de raamovereenkomst", number);
        walk.posted("inkoper", "strategieOpstellen", Purchases.strategy());

        pages.openAs("inkoper", "/raamovereenkomsten/" + number);
        assertThat(browser.text()).contains("is 72,5% benut", "€ 1.100.000,00", "Asfalt voor drie wijken");
        pages.lookWell("raam-een");
        pages.openAs("inkoper", "/raamovereenkomsten");
        pages.lookWell("raam-lijst");
    }

    private void type(String name, String text) {
        WebElement field = browser.driver().findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    private void send() {
        browser.driver().findElement(By.cssSelector("form.mvoi-form button.utrecht-button--primary-action")).sendKeys(Keys.ENTER);
    }
}
