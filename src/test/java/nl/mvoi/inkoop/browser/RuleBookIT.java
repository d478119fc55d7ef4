// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages that anyone may read, as everyone can use them: wide and narrow, with a keyboard, and on paper. */
@RequiresBrowser
class RuleBookIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    private static Browser browser;

    /** Nobody has signed in. */
    @BeforeAll
    static void start(Browser shared) {
        browser = shared;
        browser.visit("/verkenner");
        browser.driver().manage().deleteAllCookies();
    }

    @AfterAll
    static void leaveTheWindowAsItWas() {
        browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"start, /", "regelboek, /regelboek", "regelboek-onderwerp, /regelboek/onderwerpen/WEG",
            "regelboek-matrix, /regelboek/matrix", "regelboek-tabel, /regelboek/tabellen/procedure",
            "regelboek-onbekend, /regelboek/tabellen/onbekend", "privacy, /privacy",
            "regelboek-zoeken, /regelboek/zoeken?zoek=beton",
            "regelboek-proces, /regelboek/processen/opdracht", "regelboek-wijzigingen, /regelboek/tabellen/mandaat/wijzigingen",
            "verkenner-vergelijken, /verkenner/vergelijken?cpvCode=45233162&geraamdeWaarde=6.200.000&anders.geraamdeWaarde=60.000",
            "verkenner-uitkomst, /verkenner?cpvCode=45233162&geraamdeWaarde=6.200.000&soort=DIENST",
            "verkenner-fouten, /verkenner?cpvCode=fietspad&geraamdeWaarde=veel&peildatum=x"})
    void aPageIsAccessibleAndFitsWideAndNarrow(String name, String path) {
        for (int width : new int[] {WIDE, NARROW}) {
            openAt(width, path);
            browser.screenshot(name + "-" + width);

            assertThat(browser.axe()).as(path + " at " + width).isEmpty();
            assertThat(pixels("document.documentElement.scrollWidth")).as(path + " at " + width).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/regelboek/matrix", "/regelboek/tabellen/procedure", "/login",
            "/verkenner?cpvCode=45233162&geraamdeWaarde=6.200.000&soort=DIENST", "/verkenner?cpvCode=fietspad&geraamdeWaarde=veel&peildatum=x"})
    void whoLikesTheDarkCanReadEverythingToo(String path) {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        try {
            openAt(WIDE, path);
            browser.screenshot("donker" + path.replaceAll("\\W+", "-"));

            assertThat(browser.see("body").getCssValue("background-color")).isEqualTo("rgba(20, 24, 29, 1)");
            assertThat(browser.axe()).isEmpty();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        }
    }

    /** More of what the pages above show one of. */
    @Tag("lang")
    @ParameterizedTest
    @CsvSource({"regelboek-sociaal, /regelboek/onderwerpen/SDO", "regelboek-eisen, /regelboek/tabellen/eisen",
            "regelboek-gunnen, /regelboek/tabellen/gunningsmethoden", "regelboek-cpv, /regelboek/tabellen/onderwerpUitCpv",
            "verkenner, /verkenner"})
    void aPageLikeAnotherIsAccessibleAndFitsToo(String name, String path) {
        aPageIsAccessibleAndFitsWideAndNarrow(name, path);
    }

    @Test
    void aPurchaseIsExploredWithTheKeyboardAlone() {
        openAt(WIDE, "/verkenner");
        WebElement code = tabTo("cpvCode");
        code.sendKeys("fietspad");
        tabTo("geraamdeWaarde").sendKeys("6.200.000", Keys.ENTER);
        browser.see("#geraamdeWaarde[value='6.200.000']");
        assertThat(browser.text()).contains("Kies een CPV-code die past bij");

        browser.driver().findElement(By.partialLinkText("45233162")).sendKeys(Keys.ENTER);
        browser.see("#uitkomst-kop");

        assertThat(browser.text()).contains("WEG-KLI-1", "Waarom?");
        assertThat(browser.driver().getCurrentUrl()).contains("cpvCode=45233162", "geraamdeWaarde=6.200.000");
    }

    @Test
    void aWideTableScrollsInARegionThatTheKeyboardReaches() {
        openAt(NARROW, "/regelboek/tabellen/socialReturn");
        WebElement region = browser.see("[role=region]");

        assertThat(region.getAttribute("tabindex")).isEqualTo("0");
        assertThat(region.getAccessibleName()).isEqualTo("Regels van de tabel Social return");
        assertThat(((Number) browser.driver().executeScript("return arguments[0].scrollWidth - arguments[0].clientWidth", region))
                .intValue()).isPositive();
    }

    @Test
    void theSkipLinkLeadsPastTheMenu() {
        openAt(WIDE, "/regelboek");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(browser.driver().getCurrentUrl()).endsWith("#inhoud");
    }

    @Test
    void onPaperThereIsNoMenuAndTableHeadsRepeat() {
        openAt(WIDE, "/regelboek/tabellen/feestdagen");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(browser.shows(".mvoi-nav a")).isFalse();
            assertThat(browser.shows(".mvoi-filter")).isFalse();
            assertThat(browser.see("thead").getCssValue("display")).isEqualTo("table-header-group");
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void onPaperTheReasonsAreFoldedOut() {
        openAt(WIDE, "/verkenner?cpvCode=45233162&geraamdeWaarde=6.200.000");
        String seen = "return document.querySelector('.mvoi-why p').checkVisibility()";
        assertThat(browser.driver().executeScript(seen)).isEqualTo(false);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(browser.driver().executeScript(seen)).isEqualTo(true);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"/regelboek/matrix, true", "/regelboek/onderwerpen/WEG, false"})
    void onlyTheMatrixLiesOnItsSide(String path, boolean landscape) {
        openAt(WIDE, path);

        assertThat(paper()).containsOnly(landscape);
    }

    /** Whether each printed page lies on its side, from the sizes that the PDF names. */
    private static List<Boolean> paper() {
        String pdf = new String(Base64.getDecoder().decode((String) browser.driver().executeCdpCommand("Page.printToPDF",
                Map.of("preferCSSPageSize", true)).get("data")), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]").matcher(pdf).results()
                .map(box -> Double.parseDouble(box.group(1)) > Double.parseDouble(box.group(2))).toList();
    }

    private static void openAt(int width, String path) {
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        browser.visit(path);
        browser.see("h1");
    }

    /** Presses Tab until the element with this id has the focus. */
    private static WebElement tabTo(String id) {
        for (int pressed = 0; pressed < 40; pressed++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (id.equals(focused.getAttribute("id"))) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach " + id);
    }

    private static int pixels(String expression) {
        return ((Number) browser.driver().executeScript("return " + expression)).intValue();
    }
}
