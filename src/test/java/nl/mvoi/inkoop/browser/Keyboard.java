// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Somebody with nothing but a keyboard. Tab alone moves the focus from field to field, and what gets it can be seen. */
final class Keyboard {

    private static final int MOST_TABS = 150;
    /** What keeps the element that has the focus out of sight; clicks go through some of it, so the page does not tell by itself. */
    private static final String HIDES = """
            const [focused, box] = [document.activeElement, document.activeElement.getBoundingClientRect()];
            const floating = [...document.querySelectorAll('.mvoi-trial, .mvoi-next, .mvoi-busy, [cam-widget-footer], [cam-widget-header]')]
                .map(one => [one, one.getBoundingClientRect()])
                .filter(([one, on]) => !one.contains(focused) && on.top < box.bottom && on.bottom > box.top && on.left < box.right && on.right > box.left);
            return box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth
                ? 'the edge of the window: ' + JSON.stringify(box) : floating.map(([one, on]) => one.outerHTML.slice(0, 80) + JSON.stringify(on)).join();
            """;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Presses Tab until the element has the focus; waits for it to be there. */
    Keyboard to(String css) {
        browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
        for (int tabs = 0; !isAt(css); tabs++) {
            if (tabs == MOST_TABS) {
                throw new AssertionError("Tab does not lead to " + css);
            }
            press(Keys.TAB);
        }
        // A page that is still being laid out moves once more.
        browser.await(page -> browser.driver().executeScript(HIDES).equals(""));
        return this;
    }

    private boolean isAt(String css) {
        return (Boolean) browser.driver().executeScript("return document.activeElement.matches(arguments[0])", css);
    }

    /** Replaces what stands in a field. */
    Keyboard type(String css, String text) {
        to(css);
        new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys(text).perform();
        return this;
    }

    /** Chooses one of the options that exclude each other, counted from 0. */
    Keyboard choose(String css, int option) {
        to(css).press(Keys.SPACE);
        for (int i = 0; i < option; i++) {
            press(Keys.ARROW_DOWN);
        }
        assertThat(focused().getAttribute("id")).endsWith("-" + option);
        browser.await(page -> focused().isSelected());
        return this;
    }

    /** Chooses from a list that opens when it gets the focus, counted from 0. */
    Keyboard pick(String css, int option) {
        to(css);
        browser.see(".fjs-dropdownlist-item");
        for (int i = 0; i < option; i++) {
            press(Keys.ARROW_DOWN);
        }
        return press(Keys.ENTER);
    }

    /** Presses keys, whatever has the focus. */
    Keyboard press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        return this;
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
