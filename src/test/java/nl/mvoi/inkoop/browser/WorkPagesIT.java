// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pages on which people hand over work, wide and narrow and with a keyboard. */
@RequiresBrowser
class WorkPagesIT {


    private final Browser browser;
    private final OwnPages pages;
    private final Walk walk;

    WorkPagesIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
        walk = new Walk(app, browser);
    }

    @Test
    void aBuyerTakesADossierAndReadsWhatIsWrongFirst() {
        walk.posted(Purchases.catering());
        pages.openAs("inkoper", "/dossiers/" + walk.number() + "/overdragen");
        pages.lookWell("overdragen");
        browser.click(By.xpath("//button[contains(., 'inkoper') and not(contains(., 'tweede'))]"));
        browser.see("#uitkomst");
        pages.lookWell("overdragen-fout");

        browser.see("#naar-INKOPER").sendKeys("Ineke");
        browser.see("#reden-INKOPER").sendKeys("Ik pak dit op.", Keys.TAB, Keys.ENTER);
        browser.await(page -> browser.text().contains("De inkoop is overgedragen."));
        assertThat(browser.text()).contains("Nu: Ineke Inkoper");
    }

    @Test
    void somebodyNamesASubstituteAndStopsThat() {
        pages.openAs("contractmanager2", "/vervanging");
        browser.see("#van").sendKeys("1-8-2997");
        browser.see("#tot").sendKeys("1-7-2997");
        browser.see("#vervanger").sendKeys("Cor", Keys.TAB, Keys.ENTER);
        browser.see("#uitkomst");
        assertThat(browser.text()).contains("De laatste dag ligt voor de eerste dag.");
        pages.lookWell("vervanging-fout");

        browser.see("#tot").clear();
        browser.see("#tot").sendKeys("1-9-2997", Keys.ENTER);
        browser.await(page -> browser.text().contains("Cor Contractmanager vervangt u."));
        pages.lookWell("vervanging");
        browser.click(By.xpath("//button[contains(., 'Stop')]"));
        browser.await(page -> browser.text().contains("De vervanging is gestopt."));
    }

    @Test
    void preferencesAndWhatALeaverHasAreAccessibleAndFitToo() {
        walk.posted(Purchases.catering());
        pages.openAs("jurist", "/voorkeuren");
        pages.lookWell("voorkeuren");
        pages.openAs("beheer", "/beheer/overdragen?van=opdrachtgever");
        pages.lookWell("vertrek");
    }

    @Test
    void aClientHandsOverSeveralPurchasesWithTheKeyboard() {
        walk.posted(Purchases.catering());
        pages.openAs("opdrachtgever", "/overdragen?van=OPDRACHTGEVER:opdrachtgever");
        pages.lookWell("overdragen-veel");
        browser.click(By.xpath("//button[contains(., 'Draag over')]"));
        browser.see("#uitkomst");
        assertThat(browser.text()).contains("Kies welke inkopen u overdraagt.", "Kies wie het overneemt.");
        pages.lookWell("overdragen-veel-fout");

        browser.see("#kies-" + walk.number()).sendKeys(Keys.SPACE);
        browser.see("#naar").sendKeys(Keys.ARROW_DOWN);
        browser.see("#reden").sendKeys("Andere baan.", Keys.TAB, Keys.ENTER);
        browser.await(page -> browser.text().contains("De inkopen zijn overgedragen."));
    }

    @Test
    void whoOwnsTheRulesAnswersAReport() {
        pages.openAs("jurist", "/regelboek/meldingen/nieuw?tabel=mandaat&regel=mandaat_directie");
        browser.see("#tekst").sendKeys("Dit bedrag is oud.", Keys.TAB, Keys.ENTER);
        browser.await(page -> browser.text().contains("Bedankt voor uw melding"));
        pages.openAs("beleid", "/regelboek/meldingen");
        pages.lookWell("meldingen");
        browser.click(By.xpath("//button[contains(., 'handel af')]"));
        browser.see("#uitkomst");
        pages.lookWell("meldingen-fout");

        browser.see("textarea").sendKeys("Wij passen het aan.", Keys.TAB, Keys.ENTER);
        browser.await(page -> browser.text().contains("De melding is afgehandeld."));
        pages.openAs("beleid", "/regelboek/meldingen?afgehandeld=true");
        assertThat(browser.text()).contains("Wij passen het aan.", "Beantwoord door");
        pages.lookWell("meldingen-afgehandeld");
    }
}
