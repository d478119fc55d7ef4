// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What follows on a task is within reach of who has only a keyboard, and goes out of the way of who does something else. */
@RequiresBrowser
class NextTaskIT {

    private static final int TELEPHONE = 375;
    private static final String BOX = ".mvoi-next";
    private static final String INTO_LIST = ":is(.task-filters, .tasks-list) *";
    private static final String GATE = "MVOI-poort invullen: ";
    private static final By WAY = By.xpath("//nav[@class='mvoi-ways']/button[. = 'Naar de volgende taak']");

    private final Browser browser;
    private final Walk walk;
    private Tasklist strategy;

    NextTaskIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @BeforeEach
    void aStrategyIsReadyToBeHandedIn() {
        browser.forgetDrafts();
        walk.postedToStrategy(Purchases.cyclePath());
        strategy = walk.task("inkoper", "Inkoopstrategie opstellen").fill("gewichten", "PRIJS = 40\nKWALITEIT = 30\nMVOI = 30")
                .fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE").fill("percelenMotivering", "Het werk is technisch een geheel.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, TELEPHONE})
    void enterAloneHandsInATaskAndOpensTheNextOne(int width) {
        browser.atWidth(width, () -> {
            handsIn();
            browser.await(page -> focused().getText().contains(GATE));
            assertThat(browser.see(BOX).getText()).contains("Voor u staat klaar: " + GATE).contains(" en nog 4 taken.");
            assertThat(browser.driver().findElements(By.cssSelector(BOX + " button"))).as("the first task, and closing").hasSize(2);
            browser.screenshot("volgende-taak-" + width);
            assertThat(browser.axe()).isEmpty();

            focused().sendKeys(Keys.ENTER);

            browser.await(page -> focused().getTagName().equals("h2") && focused().getText().startsWith(GATE));
            assertThat(browser.shows(BOX)).isFalse();
            browser.await(page -> browser.shows(".task-card form") && !browser.has(".task-card .disabled-form"));
            assertThat(focused().getTagName()).as("once the form is there").isEqualTo("h2");
        });
    }

    @Test
    void aWayThroughThePageLeadsToTheNextTaskForAsLongAsItIsOffered() {
        assertThat(isOffered()).isFalse();
        handsIn();
        browser.see(BOX);

        browser.await(page -> isOffered());
        focus(browser.driver().findElement(WAY));
        assertThat(focused().getLocation().getY()).as("seen when it has the focus").isNotNegative();
        focused().sendKeys(Keys.ENTER);
        assertThat(focused().getText()).contains(GATE);
        focused().sendKeys(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Sluiten");
        focused().sendKeys(Keys.ENTER);

        browser.await(page -> !browser.shows(BOX));
        assertThat(focused().getAttribute("class")).contains("tasks-list");
        browser.await(page -> !isOffered());
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, TELEPHONE})
    void whoTabsPastTheMessageIntoTheListIsRidOfIt(int width) {
        browser.atWidth(width, () -> {
            handsIn();
            browser.await(page -> focused().getText().contains(GATE));
            assertThat(browser.shows(BOX)).isTrue();

            new Keyboard(browser).to(INTO_LIST);

            browser.await(page -> !browser.shows(BOX));
            browser.await(page -> !isOffered());
        });
    }

    /** A form that got another width is drawn again. */
    private void handsIn() {
        browser.await(page -> page.findElements(By.xpath("//label[normalize-space() = 'Nee']")).stream().anyMatch(WebElement::isDisplayed));
        strategy.completeWithEnter();
    }

    private boolean isOffered() {
        return browser.driver().findElement(WAY).getDomProperty("hidden").equals("false");
    }

    private void focus(WebElement element) {
        browser.driver().executeScript("arguments[0].focus()", element);
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
