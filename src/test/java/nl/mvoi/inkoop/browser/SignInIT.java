// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Signing in with a keyboard, on a wide screen and on a telephone. */
@RequiresBrowser
class SignInIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Browser browser;

    SignInIT(Browser browser) {
        this.browser = browser;
    }

    /** Pages of somebody else, whose answers could still come in, are left behind first. */
    @BeforeEach
    @AfterEach
    void signOut() {
        browser.visit("/verkenner");
        browser.driver().manage().deleteAllCookies();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375, 320})
    void thePageIsAccessibleAndFits(int width) {
        browser.atWidth(width, () -> {
            browser.visit("/login");
            browser.see("#username");
            browser.screenshot("login-" + width);
            assertThat(browser.axe()).isEmpty();
            assertThat(pixels("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);

            type("niemand", "onjuist");
            browser.see("#fout");
            browser.screenshot("login-fout-" + width);
            assertThat(browser.see("#fout").getText()).isEqualTo("Gebruikersnaam of wachtwoord klopt niet.");
            assertThat(browser.axe()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void whoFollowsALinkSignsInWithTheKeyboardAndIsWhereTheLinkLed(int width) {
        browser.atWidth(width, () -> {
            browser.visit(TASKLIST + "#/?task=bestaat-niet");
            browser.see("#username");
            type("inkoper", "inkoper");

            browser.await(page -> page.getCurrentUrl().contains(TASKLIST));
            assertThat(browser.driver().getCurrentUrl()).contains(TASKLIST + "#/?task=bestaat-niet");
            browser.await(page -> browser.has(".account"));
        });
    }

    @Test
    void whoSignsOutOfTasklistIsOnThePageAgainAndSignedOut() {
        browser.tasklist().login("jurist");
        browser.tasklist().logout();

        assertThat(browser.driver().getCurrentUrl()).contains("/login?naar=");
        browser.visit(TASKLIST);
        browser.see("#username");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void whoSignsOutOnAPageOfOursWithTheKeyboardIsSignedOutAndLeavesNoText(int width) {
        browser.signIn("jurist");
        browser.driver().executeScript("localStorage.setItem('mvoi-concept:jurist:taak', 'Vertrouwelijk.')");
        browser.atWidth(width, () -> {
            browser.visit("/dossiers");
            tab(".mvoi-nav button").sendKeys(Keys.ENTER);

            assertThat(browser.see("h1").getText()).isEqualTo("U bent uitgelogd");
            browser.await(page -> (Boolean) browser.driver().executeScript("return Object.keys(localStorage).every(key => !key.startsWith('mvoi-concept'))"));
            browser.screenshot("uitgelogd-" + width);
            assertThat(browser.axe()).isEmpty();
            browser.visit(TASKLIST);
            browser.see("#username");
        });
    }

    @Test
    void whoseSessionEndsInTasklistIsLedToThePage() {
        browser.tasklist().login("opdrachtgever");
        browser.driver().manage().deleteAllCookies();
        browser.click(".start-process-action a");

        browser.see("#username");
        assertThat(browser.driver().getCurrentUrl()).contains("/login?naar=");
    }

    /** A name of its own, so that nobody else waits. */
    @Test
    void whoGuessesTooOftenReadsHowLongToWait() {
        browser.visit("/login");
        for (int wrong = 0; wrong < 6 && !browser.text().contains("opnieuw."); wrong++) {
            type("gokker", "onjuist");
            browser.see("#fout");
        }
        browser.screenshot("login-wachten");

        assertThat(browser.see("#fout").getText()).matches("Er is te vaak een onjuist wachtwoord ingevuld\\. "
                + "Probeer het over (1 seconde|\\d+ seconden) opnieuw\\.");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void thePageComesWithoutScript() {
        browser.visit("/login");

        assertThat(browser.driver().findElements(By.tagName("script"))).isEmpty();
    }

    /** With keys only, from the top of the page. */
    private void type(String account, String password) {
        WebElement name = tab("#username");
        name.clear();
        name.sendKeys(account);
        name.sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("password");
        browser.driver().switchTo().activeElement().sendKeys(password, Keys.ENTER);
        browser.await(page -> !stillThere(name));
    }

    private static boolean stillThere(WebElement element) {
        try {
            return element.isDisplayed();
        } catch (StaleElementReferenceException gone) {
            return false;
        }
    }

    private WebElement tab(String css) {
        WebElement sought = browser.see(css);
        for (int pressed = 0; pressed < 20; pressed++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (sought.equals(focused)) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach " + css);
    }

    private int pixels(String expression) {
        return ((Number) browser.driver().executeScript("return " + expression)).intValue();
    }
}
