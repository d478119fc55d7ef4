// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What is wrong with a form stands where the person looks, with the focus, and goes with the next try; what was taken says what follows. */
@RequiresBrowser
class RefusalsIT {

    private static final String ON_TOP = ".mvoi-refusals";
    private static final String AT_FIELD = ".mvoi-refused";
    private static final String WEIGHTS = ".mvoi-rows[data-veld='gewichten']";
    private static final String NEXT = ".mvoi-next";
    private static final String CONFIRMED = "[id$='aanvraagIngediend_geraamdeWaardeBevestigd']";
    private static final String REPEATED = "[id$='aanvraagIngediend_nogEenKeerBevestigd']";

    private final Browser browser;
    private final Walk walk;

    RefusalsIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        browser.forgetDrafts();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void theStartFormSaysWhatIsWrongAtEachFieldAndThenWhatFollows(int width) {
        Tasklist request = walk.request("Fietspad " + width).fill("soort", "WERK").fill("cpvCode", "45233999").fill("geraamdeWaarde", "veel")
                .fill("looptijdMaanden", "18");
        browser.atWidth(width, () -> {
            assertThat(request.startRefused()).contains("45233999", "‘Geraamde waarde in euro, zonder btw’ is geen getal");
            isSeen("aanvraag-geweigerd-" + width, "CPV-code", 2);
            request.fill("cpvCode", "45233162-2").fill("geraamdeWaarde", "6200000");
            request.start();
            follows("Uw aanvraag heeft nummer INK-", "Voor u staat klaar: Opdracht uitwerken.");
            if (width > 767) {
                browser.click("[cam-tasks] li.task");
                browser.await(page -> !browser.shows(NEXT));
            }
        });
        request.logout();
    }

    @Test
    void aBoxThatConfirmsSomethingIsThereOnlyForWhoIsAsked() {
        Tasklist request = walk.request("Klein").fill("soort", "LEVERING").fill("cpvCode", "30213100").fill("looptijdMaanden", "12").fill("geraamdeWaarde", "640");
        assertThat(browser.shows(CONFIRMED)).isFalse();
        assertThat(browser.shows(REPEATED)).isFalse();

        assertThat(request.startRefused()).contains("Vink dan ‘De geraamde waarde klopt’ aan.");
        browser.await(page -> browser.shows(CONFIRMED));
        assertThat(browser.shows(REPEATED)).isFalse();
        request.fill("geraamdeWaardeBevestigd", true);
        request.start();
        walk.started(request);
    }

    @Test
    void whoAsksAQuoteIsAskedNothingAboutLotsBoxesOrWhoMayBid() {
        walk.postedToStrategy(Purchases.laptops());
        walk.task("inkoper", "Inkoopstrategie opstellen");
        browser.see("[id$='strategieOpstellen_motivering']");

        assertThat(browser.text()).doesNotContain("percelen", "Wie mag inschrijven?", "Alleen nodig als", "klopt");
        browser.screenshot("strategie-offerte");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void aChoiceOfOneIsNotAsked() {
        walk.postedToStrategy(Purchases.cyclePath());
        Tasklist strategy = walk.task("inkoper", "Inkoopstrategie opstellen");
        browser.see(WEIGHTS);

        assertThat(browser.text()).contains("Verdeelt u de opdracht in percelen?").doesNotContain("Wie mag inschrijven?");
        strategy.fill("gewichten", "PRIJS = 40\nKWALITEIT = 30\nMVOI = 30").fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE")
                .fill("percelenMotivering", "Het werk is technisch een geheel.");
        strategy.complete();
    }

    @Test
    void aWeightThatDoesNotFitIsToldAtItsCellOnATelephone() {
        walk.postedToStrategy(Purchases.cyclePath());
        Tasklist strategy = walk.task("inkoper", "Inkoopstrategie opstellen").fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE")
                .fill("percelenMotivering", "Het werk is technisch een geheel.");
        browser.atWidth(375, () -> {
            weighs("40", "30", "25");
            assertThat(strategy.completeRefused()).isEqualTo("De gewichten zijn samen 95%. Samen moeten ze 100% zijn.");
            WebElement focused = browser.driver().switchTo().activeElement();
            assertThat(focused.getAccessibleName()).isEqualTo("Gewicht in procenten van PRIJS");
            assertThat(focused.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(browser.isInSight(focused)).isTrue();
            browser.screenshot("gewichten-geweigerd-375");
            assertThat(browser.axe()).isEmpty();
            weighs("40", "30", "30");
            strategy.complete();
        });
        assertThat(walk.isWaiting("inkoper", "poortInvullen")).isTrue();
    }

    /** From cell to cell with the keyboard, as people do. */
    private void weighs(String... weights) {
        browser.bringIntoView(browser.see(WEIGHTS + " input")).sendKeys(Keys.chord(Keys.CONTROL, "a"), weights[0]);
        for (String weight : List.of(weights).subList(1, weights.length)) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            browser.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), weight);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void theApprovalSaysWhatIsWrongAndThenWhatFollows(int width) {
        walk.postedToStrategy(Purchases.catering()).postedStrategyAndGates();
        Tasklist approval = walk.task("mandaathouder", "Akkoord geven: strategie").fill("akkoordBesluit", "AFWIJZEN").fill("akkoordToelichting", "   ");
        browser.atWidth(width, () -> {
            browser.await(page -> browser.text().contains("Niet akkoord, terug naar de maker"));
            assertThat(approval.completeRefused()).isNotBlank().doesNotContain("akkoordToelichting", "ENGINE", "Cannot");
            isSeen("akkoord-geweigerd-" + width, "Waarom niet?", 1);
            approval.fill("akkoordToelichting", "De weging van MVOI is te laag.");
            approval.complete();
            follows("Klaar met deze taak van " + walk.number() + ".", "U hebt nu geen taak in deze inkoop.", "Nu aan zet: ", "(Inkoopstrategie opstellen)");
        });
    }

    /** On top and at each field, the first of which has the focus and is in sight. */
    private void isSeen(String picture, String field, int problems) {
        WebElement focused = browser.driver().switchTo().activeElement();
        assertThat(focused.getAccessibleName()).startsWith(field);
        assertThat(browser.isInSight(focused)).as("in sight").isTrue();
        assertThat(browser.driver().findElements(By.cssSelector(AT_FIELD))).hasSize(problems);
        assertThat(focused.getAttribute("aria-describedby")).contains("mvoi-geweigerd-");
        browser.screenshot(picture);
        assertThat(browser.axe()).as("axe on " + picture).isEmpty();
    }

    private void follows(String... sentences) {
        browser.await(page -> browser.shows(NEXT) && List.of(sentences).stream().allMatch(browser.see(NEXT).getText()::contains));
        assertThat(browser.has(ON_TOP + ", " + AT_FIELD)).as("what was refused earlier").isFalse();
        assertThat(browser.axe()).isEmpty();
    }
}
