// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Who has only a keyboard does the work of each role, on a wide screen and on a telephone, from request to measuring the contract. */
@Tag("lang")
@RequiresBrowser
class EachRoleIT {

    private static final String CARD = ".task-card";
    private static final String MENU = "[cam-widget-header] .navbar-toggle";
    private static final String NEXT = ".mvoi-next";

    private final Browser browser;
    private final Walk walk;
    private final Keyboard keys;
    private int width;
    private String form;

    EachRoleIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
        keys = new Keyboard(browser);
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        browser.forgetDrafts();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void everyRoleDoesItsWorkWithKeysAlone(int pixels) {
        width = pixels;
        smallerPurchase();
        request();
        strategy();
        deviation();
        bid();
        contract();
    }

    private void request() {
        browser.tasklist().login("opdrachtgever");
        form = "aanvraagIngediend";
        browser.atWidth(width, () -> {
            if (browser.shows(MENU)) {
                keys.to(MENU).press(Keys.ENTER);
            }
            keys.to(".start-process-action a").press(Keys.ENTER).to(".modal-content .processes a").press(Keys.ENTER);
            browser.see(".modal-content .fjs-container");
            keys.type(field("titel"), "Fietspad " + UUID.randomUUID().toString().substring(0, 8)).type(field("behoefte"), "Veilig fietsen voor iedereen.").pick(field("soort"), 0)
                    .type(field("cpvCode"), "45233162-2").type(field("geraamdeWaarde"), "6200000").type(field("looptijdMaanden"), "18")
                    .type(field("gewensteStart"), walk.today().plusMonths(8).toString()).type(field("afdeling"), "Stadsbedrijven")
                    .type(field("budgetcode"), "SB-100").to(".modal-footer .btn-primary");
            looksWell();
            keys.press(Keys.ENTER);
            browser.await(page -> !browser.has(".modal-content") && browser.shows(NEXT));
            walk.of(browser.see(NEXT).getText().replaceFirst("(?s).*(INK-\\d+-\\d+).*", "$1"));
        });
        at("opdrachtgever", "opdrachtUitwerken", () -> {
            keys.choose(field("behoefteKeuze"), 0).type(field("behoefteToelichting"), "Herstellen kan niet meer.");
            List.of("KLI", "CIR", "GLO", "SGS").forEach(theme -> keys.type(field("doel" + theme), "Minder dan nu.").type(field("maat" + theme), "procent"));
        });
        at("budgethouder", "budgetBevestigen", () -> keys.choose(field("budget"), 0));
    }

    private void strategy() {
        at("inkoper", "strategieOpstellen", () -> keys.type(cell("gewichten", "PRIJS"), "40").type(cell("gewichten", "KWALITEIT"), "30")
                .type(cell("gewichten", "MVOI"), "30").type(field("motivering"), "Past bij omvang en markt.").choose(field("percelen"), 0)
                .type(field("percelenMotivering"), "Het werk is technisch een geheel."));
        at("inkoper", "poortInvullen", () -> keys.to(rows("eisen") + " select").press("O").to(rows("eigenEisen") + " .mvoi-add").press(Keys.ENTER)
                .press("Fietsen op het werk.", Keys.TAB, "e", Keys.TAB, "t", Keys.TAB, "2,5", Keys.TAB, "ritten per dag", Keys.TAB, "Rittenlijst.", Keys.TAB,
                        "Ritten per dag."));
    }

    private void deviation() {
        List<String> themes = new ArrayList<>(List.of("KLI", "CIR", "GLO", "SGS", "KET"));
        themes.removeIf(walk.dossier().path("poorten").findValuesAsText("thema")::contains);
        walk.postedDeviation(themes.remove(0));
        themes.forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        at("mvoi-adviseur", "afwijkingBeoordelen", () -> keys.choose(field("afwijkingOordeel"), 0)
                .type(field("afwijkingOordeelToelichting"), "Goed onderzocht."));
        approve("directeur");
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
    }

    private void approve(String user) {
        at(user, "akkoordGeven", () -> keys.choose(field("akkoordBesluit"), 0));
    }

    private void bid() {
        walk.posted("inkoper", "publicatieVoorbereiden", walk.publication()).letTimerGoOff("sluitingsdatum");
        at("inkoper", "inschrijvingVastleggen", () -> keys.choose(field("inschrijvingSoort"), 0).type(field("leverancier"), "Groene Wegen BV")
                .type(field("kvkNummer"), Purchases.kvk("Groene Wegen BV")).type(field("prijs"), "6.000.000").choose(field("nogEenInschrijving"), 0));
        at("beoordelaar1", "inschrijvingBeoordelen", () -> keys.choose(field("belangenverklaring"), 0).type(field("kwaliteitsscore"), "80")
                .type(field("mvoiScore"), "90").type(field("beoordelingToelichting"), "Zie het verslag."));
        walk.posted("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice()).posted("directeur", "akkoordGeven", Purchases.approve())
                .letTimerGoOff("opschortendeTermijn");
    }

    private void contract() {
        walk.posted("directeur", "contractOndertekenen", Map.of("klacht", "JA", "klachtToelichting", "Een inschrijver vindt de score te laag."));
        at("jurist", "klachtAfhandelen", () -> keys.choose(field("klachtOordeel"), 0).type(field("klachtToelichting"), "De score is goed uitgelegd."));
        at("directeur", "contractOndertekenen", () -> keys.choose(field("klacht"), 0).choose(field("ondertekendDoorLeverancier"), 0));
        walk.letTimerGoOff("meetmoment");
        at("contractmanager", "kpisMeten", () -> {
            browser.see(rows("metingen"));
            browser.driver().findElements(By.cssSelector(rows("metingen") + " tbody tr")).stream().map(row -> row.getAttribute("data-code")).toList()
                    .forEach(this::measured);
            keys.type(field("bewijsKenmerk"), "Rapport 1");
        });
    }

    /** A number, or whether it was done. */
    private void measured(String code) {
        keys.to(rows("metingen") + " tr[data-code='" + code + "'] :is(input, select)")
                .press(keys.focused().getTagName().equals("select") ? Keys.ARROW_DOWN : "1");
    }

    /** The amount decides who approves. */
    private void smallerPurchase() {
        walk.postedToStrategy(Purchases.catering()).postedStrategyAndGates();
        approve("mandaathouder");
    }

    /** The element of a field; those of its options have a number besides. */
    private String field(String key) {
        return "[id^='fjs-form'][id*='-" + form + "_" + key + "']";
    }

    private static String rows(String key) {
        return "[data-veld='" + key + "']";
    }

    private static String cell(String key, String code) {
        return rows(key) + " tr[data-code='" + code + "'] input";
    }

    /** Opens a task through its link, as in a mail, picks it up, fills it in and hands it in. */
    private void at(String user, String element, Runnable filled) {
        form = element;
        browser.atWidth(width, () -> {
            walk.openWaiting(user, element);
            browser.await(page -> browser.shows(CARD + " button.claim") || browser.shows(CARD + " button.unclaim"));
            if (browser.shows(CARD + " button.claim")) {
                keys.to(CARD + " button.claim").press(Keys.ENTER);
            }
            browser.await(page -> browser.shows(CARD + " form") && !browser.has(CARD + " .disabled-form"));
            browser.screenshot("toets-" + width + "-" + form + "-open");
            filled.run();
            keys.to(CARD + " .form-actions .btn-primary");
            looksWell();
            keys.press(Keys.ENTER);
            browser.await(page -> browser.see(NEXT).getText().contains("Klaar met deze taak van " + walk.number()));
        });
    }

    /** With the form open and filled in. */
    private void looksWell() {
        browser.screenshot("toets-" + width + "-" + form);
        assertThat(browser.axe()).as("axe on " + form + " at " + width).isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth")).as("nothing beside the window").isEqualTo(true);
        assertThat(browser.cutOffTables()).as("cells that show less than they hold, on " + form + " at " + width).isEmpty();
    }
}
