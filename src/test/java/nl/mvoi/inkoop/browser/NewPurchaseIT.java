// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A purchase asked for in steps: with the keyboard on a wide screen, with a finger on a telephone. */
@Tag("lang")
@RequiresBrowser
class NewPurchaseIT {

    private static final int WIDE = 1400;
    private static final int NARROW = 375;

    private final Browser browser;
    private final OwnPages pages;
    private final String title = "Fietspad " + UUID.randomUUID();
    private int typed;
    private int clicks;

    NewPurchaseIT(Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
    }

    @BeforeEach
    @AfterEach
    void signOut() {
        browser.visit("/verkenner");
        browser.driver().manage().deleteAllCookies();
    }

    @Test
    void theKeyboardAloneStartsAPurchaseWithEightFields() {
        browser.atWidth(WIDE, () -> {
            signInOnTheWay("/aanvragen/nieuw");
            pages.lookWell("nieuw-leeg", WIDE);
            type("titel", title, Keys.TAB);
            type("behoefte", "Fietsers zijn veilig op weg naar school.", Keys.TAB);
            type("cpvCode", "fietspad", Keys.ENTER);
            browser.see("#cpv-45233162");
            assertThat(focused()).as("the list of what is wrong").isEqualTo("stap");
            pages.lookWell("nieuw-codes", WIDE);
            tabTo("cpv-45233162").sendKeys(Keys.SPACE, Keys.ENTER);

            browser.see("#geraamdeWaarde");
            type("geraamdeWaarde", "6.200.000", Keys.TAB);
            type("looptijdMaanden", "18", Keys.TAB);
            type("gewensteStart", "1 september 2099", Keys.TAB);
            type("afdeling", "Stadsbedrijven", Keys.TAB);
            pages.lookWell("nieuw-hoeveel", WIDE);
            type("budgetcode", "SB-100", Keys.ENTER);

            browser.see(".mvoi-days");
            pages.lookWell("nieuw-betekenis", WIDE);
            assertThat(browser.text()).contains("zes miljoen tweehonderdduizend euro", "Wat vragen de vijf thema's?");
            browser.driver().navigate().back();
            assertThat(browser.see("#geraamdeWaarde").getAttribute("value")).isEqualTo("6.200.000");
            tabTo("budgetcode").sendKeys(Keys.ENTER);
            browser.see(".mvoi-days");
            tabToButton("verder").sendKeys(Keys.ENTER);
            browser.see(By.xpath("//h2[contains(., 'Stap 4 van 4')]"));
            pages.lookWell("nieuw-samenvatting", WIDE);
            tabToButton("start").sendKeys(Keys.ENTER);

            browser.see(By.xpath("//h1[.='Uw inkoop is gestart']"));
            pages.lookWell("nieuw-gestart", WIDE);
            assertThat(browser.text()).containsPattern("INK-\\d{4}-\\d{5}").contains(title);
            assertThat(typed).isEqualTo(8);
        });
    }

    @Test
    void aFingerStartsWhatTheExplorerFilledInWithSevenTouches() {
        browser.atWidth(NARROW, () -> {
            browser.visit("/verkenner?cpvCode=45233162&geraamdeWaarde=6.200.000&looptijdMaanden=18#uitkomst");
            click(By.linkText("Start deze inkoop"));
            signIn();
            browser.see("#titel");
            assertThat(browser.see("#cpvCode").getAttribute("value")).isEqualTo("45233162");
            pages.lookWell("nieuw-gevuld", NARROW);
            click(By.cssSelector("button[value=verder]"));
            browser.see("#titel-fout");
            pages.lookWell("nieuw-fouten", NARROW);
            fill("titel", title);
            fill("behoefte", "Fietsers zijn veilig op weg naar school.");
            click(By.cssSelector("button[value=verder]"));

            browser.see("#geraamdeWaarde");
            fill("gewensteStart", "1 september 2099");
            fill("afdeling", "Stadsbedrijven");
            fill("budgetcode", "SB-100");
            pages.lookWell("nieuw-hoeveel", NARROW);
            click(By.cssSelector("button[value=verder]"));
            browser.see(".mvoi-days");
            pages.lookWell("nieuw-betekenis", NARROW);
            click(By.cssSelector("button[value=verder]"));
            browser.see(By.cssSelector("button[value=start]"));
            pages.lookWell("nieuw-samenvatting", NARROW);
            click(By.cssSelector("button[value=start]"));

            browser.see(By.xpath("//h1[.='Uw inkoop is gestart']"));
            pages.lookWell("nieuw-gestart", NARROW);
            assertThat(clicks).isLessThanOrEqualTo(7);
            assertThat(typed).isLessThanOrEqualTo(5);
        });
    }


    private void signInOnTheWay(String path) {
        browser.visit(path);
        signIn();
        browser.see("#titel");
        tabTo("titel");
    }

    private void signIn() {
        browser.see("#username").sendKeys("opdrachtgever");
        browser.see("#password").sendKeys("opdrachtgever", Keys.ENTER);
    }

    private void type(String id, String text, Keys next) {
        tabTo(id).sendKeys(text, next);
        typed++;
    }

    private void fill(String id, String text) {
        browser.see("#" + id).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        typed++;
    }

    private void click(By what) {
        browser.click(what);
        clicks++;
    }

    private String focused() {
        return browser.driver().switchTo().activeElement().getAttribute("id");
    }

    /** Presses Tab until the element with this id has the focus. */
    private WebElement tabTo(String id) {
        return tab(element -> id.equals(element.getAttribute("id")), id);
    }

    private WebElement tabToButton(String act) {
        return tab(element -> act.equals(element.getAttribute("value")), act);
    }

    private WebElement tab(Predicate<WebElement> wanted, String name) {
        for (int pressed = 0; pressed < 60; pressed++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (wanted.test(focused)) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }
}
