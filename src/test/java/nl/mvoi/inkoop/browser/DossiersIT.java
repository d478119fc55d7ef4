// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.mvoi.inkoop.testing.SampleFiles;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The list of dossiers and the page of one, as people of four groups use them: wide and narrow, with a keyboard, and on paper. */
@RequiresBrowser
class DossiersIT {


    private final Browser browser;
    private final OwnPages pages;
    private final Walk walk;

    DossiersIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
        walk = new Walk(app, browser);
    }

    /** At the gates, with one of them passed and a deviation asked at another. */
    @BeforeEach
    void atTheGates() {
        walk.posted(Purchases.cyclePath()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA")).posted("inkoper", "strategieOpstellen", Purchases.strategy())
                .postedGate("KLI", Purchases.adoptAll()).postedDeviation("CIR");
    }

    @Tag("lang")
    @ParameterizedTest
    @CsvSource({"opdrachtgever, mij", "inkoper, groep", "manager, alles", "mvoi-adviseur, alles", "budgethouder, alles", "mandaathouder, alles", "jurist, alles", "beheer, alles"})
    void listAndDossierAreAccessibleAndFitWideAndNarrow(String user, String list) {
        pages.openAs(user, "/dossiers?lijst=" + list);
        assertThat(browser.text()).contains(walk.number());
        pages.lookWell("dossiers-" + user);

        browser.click(By.partialLinkText(walk.number()));
        browser.see("#stand");
        assertThat(browser.text()).contains("Strategie", "MVOI-poort invullen: ", "gehaald");
        pages.lookWell("dossier-" + user);
    }

    @Test
    void aQuestionIsAskedAndAnsweredWithTheKeyboardAlone() {
        pages.openAs("opdrachtgever", "/dossiers/" + walk.number());
        tabTo("aan").sendKeys("Ink");
        tabTo("vraag").sendKeys("Wanneer gaat de inkoop naar de markt?", Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.see("[aria-labelledby=vragen] article");

        pages.openAs("inkoper", "/dossiers/" + walk.number());
        String field = browser.see("[aria-labelledby=vragen] article textarea").getAttribute("id");
        tabTo(field).sendKeys("Over twee weken.", Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.see(".mvoi-answer").getText()).contains("Ineke Inkoper", "Over twee weken.");
        pages.lookWell("dossier-vragen");
    }

    @Test
    void theClientCorrectsTheValueWithTheKeyboardAloneAndSeesFirstWhatItMeans() {
        pages.openAs("opdrachtgever", "/dossiers/" + walk.number());
        browser.click(By.partialLinkText("Wijzig deze inkoop"));
        browser.see("#titel");
        pages.lookWell("wijzigen");
        tabTo("geraamdeWaarde").sendKeys(Keys.chord(Keys.CONTROL, "a"), "veel", Keys.ENTER);
        assertThat(browser.see("#geraamdeWaarde-fout").getText()).contains("‘Geraamde waarde in euro, zonder btw’");
        assertThat(browser.see("#reden-fout").getText()).contains("Vul in waarom u de inkoop wijzigt.");
        pages.lookWell("wijzigen-fout");

        tabTo("geraamdeWaarde").sendKeys(Keys.chord(Keys.CONTROL, "a"), "7.500.000");
        tabTo("reden").sendKeys("De raming is bijgesteld.", Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.see("#gevolgen");
        assertThat(browser.text()).contains("€ 6.200.000,00", "€ 7.500.000,00, zeven miljoen vijfhonderdduizend euro", "De procedure blijft ");
        assertThat(browser.see("[data-gevolg=budget]").getText()).isEqualTo("wordt opnieuw gevraagd");
        pages.lookWell("wijzigen-gevolgen");
        browser.driver().executeScript("document.querySelector('.utrecht-button-group button').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        browser.see(".utrecht-alert[role=status]");
        assertThat(browser.text()).contains("De inkoop is gewijzigd.", "Budget bevestigen", "Van ‘€ 6.200.000,00’ naar ‘€ 7.500.000,00’.");
    }

    @Tag("lang")
    @Test
    void aDocumentIsAddedOnThePageAndARefusalStandsAtItsField(@TempDir Path folder) throws IOException {
        pages.openAs("opdrachtgever", "/dossiers/" + walk.number());
        browser.click("section[aria-labelledby=documenten] summary");
        assertThat(browser.see("#document-bestand-hulp").getText()).contains("PDF (.pdf)", "50 MB");
        pages.lookWell("dossier-document");
        handIn(Files.write(folder.resolve("offerte.pdf"), SampleFiles.windowsProgram()));
        assertThat(browser.see("#document-bestand-fout").getText()).contains("het is geen PDF");
        pages.lookWell("dossier-document-fout");

        handIn(Files.writeString(folder.resolve("brief.txt"), "tekst"));
        browser.await(page -> browser.has("section[aria-labelledby=documenten] ul a"));
        assertThat(browser.see("section[aria-labelledby=documenten] ul").getText()).contains("brief.txt", "DOC-");
    }

    private void handIn(Path file) {
        new Select(browser.see("#document-soort")).selectByValue("OVERIG");
        browser.see("#document-bestand").sendKeys(file.toString());
        browser.click("form[enctype] button");
    }

    @Tag("lang")
    @Test
    void whatIsWrongStandsOnTopAndLeadsToItsField() {
        pages.openAs("opdrachtgever", "/dossiers/" + walk.number());
        browser.driver().executeScript("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        tabTo("vraag").sendKeys("Aan niemand");
        browser.click("section[aria-labelledby=vragen] > form button");
        assertThat(browser.see(".utrecht-alert--error").getText()).contains("Kies aan wie u de vraag stelt.");
        assertThat(browser.see("#vraag").getDomProperty("value")).isEqualTo("Aan niemand");
        pages.lookWell("dossier-fout");
    }

    @Test
    void aBuyerGivesThePurchaseBackWithAQuestionByTheKeyboardAlone() {
        pages.openAs("inkoper", "/dossiers/" + walk.number());
        browser.click(By.partialLinkText("Terug naar opdrachtgever"));
        pages.lookWell("dossier-terug");
        tabTo("vraag").sendKeys("Moet het fietspad ook verlicht zijn?", Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.see("[aria-labelledby=vragen] article").getText()).contains("Moet het fietspad ook verlicht zijn?");

        walk.posted("opdrachtgever", "vraagBeantwoorden", Map.of("vraagAntwoord", "Ja, over de hele lengte."));
        pages.openAs("inkoper", "/dossiers/" + walk.number());
        assertThat(browser.see(".mvoi-answer").getText()).contains("Ja, over de hele lengte.");
        assertThat(browser.text()).contains("MVOI-poort invullen: ");
    }

    @Tag("lang")
    @Test
    void aDossierOfSomebodyElseIsNotFoundAndTellsNothing() {
        pages.openAs("opdrachtgever2", "/dossiers/" + walk.number());

        assertThat(browser.text()).contains("Niet gevonden").doesNotContain("Fietspad");
        pages.lookWell("dossier-niet-gevonden");
    }

    @Test
    void onPaperThereIsNothingToClick() {
        pages.openAs("manager", "/dossiers/" + walk.number());
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(browser.shows(".mvoi-nav a")).isFalse();
            assertThat(browser.shows("form")).isFalse();
            assertThat(browser.shows(".mvoi-gates")).isTrue();
            browser.wholePage("dossier-papier");
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }


    /** Presses Tab until the element with this id has the focus. */
    private WebElement tabTo(String id) {
        for (int pressed = 0; pressed < 150; pressed++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (id.equals(focused.getAttribute("id"))) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach " + id);
    }
}
