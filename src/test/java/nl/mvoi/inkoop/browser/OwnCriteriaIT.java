// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A buyer makes a criterion of his own with keys alone. */
@RequiresBrowser
class OwnCriteriaIT {

    private static final int PHONE = 375;
    private static final String CRITERIA = "[data-veld='criteria'] ";

    private final Browser browser;
    private final Walk walk;
    private final Keyboard keys;

    OwnCriteriaIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
        keys = new Keyboard(browser);
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        browser.forgetDrafts();
    }

    @Test
    void aCriterionIsMadeWithKeysAloneAndWhatIsWrongIsToldAtItsCell() {
        walk.postedToStrategy(Purchases.cyclePath());
        Tasklist buyer = walk.task("inkoper", "Inkoopstrategie opstellen");
        keys.type(weight("PRIJS"), "40").type(weight("MVOI"), "0").to(CRITERIA + ".mvoi-add").press(Keys.ENTER);
        keys.type(CRITERIA + cell("code"), "PLAN").type(CRITERIA + cell("naam"), "Plan van aanpak").type(CRITERIA + cell("gewicht"), "60")
                .to(CRITERIA + "[data-sleutel='thema'] select").press("A");
        keys.type(CRITERIA + "[data-sleutel='schaal'] textarea", "2 = matig; 8").type(CRITERIA + cell("minimum"), "2").type(CRITERIA + "[data-sleutel='meten'] textarea", "Wij lezen het plan.")
                .type(CRITERIA + "[data-sleutel='link'] textarea", "Het gaat over hoe dit fietspad wordt aangelegd.").type(CRITERIA + "[data-sleutel='bewijs'] textarea", "Een plan.");
        buyer.fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE").fill("percelenMotivering", "Het werk is een geheel.");
        handIn();
        assertThat(browser.see(CRITERIA + "[data-sleutel='schaal'] .mvoi-cell-error:not(:empty)").getText()).contains("zegt niet wat ‘8’ betekent");
        atBothWidths("strategie-eigen-criterium", CRITERIA + ".mvoi-add");
    }

    private void handIn() {
        keys.to(".task-card .form-actions .btn-primary").press(Keys.ENTER);
    }

    private void atBothWidths(String name, String about) {
        browser.bringIntoView(browser.see(about));
        walk.picture(name);
        browser.atWidth(PHONE, () -> {
            browser.bringIntoView(browser.see(about));
            walk.picture(name + "-" + PHONE);
        });
    }

    private static String weight(String code) {
        return "[data-veld='gewichten'] tr[data-code='" + code + "'] input";
    }

    private static String cell(String key) {
        return "[data-sleutel='" + key + "'] input";
    }
}
