// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.util.FileSystemUtils;

/** Filling in a form: rows in a table, text that is not lost, and refusals where the person looks. With keys, on a screen and a telephone. */
@RequiresBrowser
class FormsIT {

    private static final int SCREEN = 1400;
    private static final int TELEPHONE = 375;
    private static final String GATE = "MVOI-poort invullen: Klimaat";
    private static final String EXPLANATION = "[id$='poortInvullen_toelichting']";
    private static final String NORM = ".mvoi-rows tr[data-code='%s'] [data-sleutel='norm'] input";
    private static final String FOLD = ".mvoi-rows tr[data-code='WEG-KLI-1'] .mvoi-notes summary";
    private static final String NOTE = ".mvoi-rows tr[data-code='WEG-KLI-1'] .mvoi-note";
    /** Height in pixels of what stands between a task and the lower edge. */
    private static final int FOOTER = 24;
    private static final String CHOICE = ".mvoi-rows tr[data-code='%s'] [data-sleutel='keuze'] select";
    private static final String REASON = ".mvoi-rows tr[data-code='%s'] [data-sleutel='reden'] textarea";
    private static final String WHY = "[id$='poortInvullen_afwijkingMotivering']";
    private static final String CELL_ERROR = ".mvoi-rows tr[data-code='%s'] [data-sleutel='norm'] .mvoi-cell-error";
    private static final String OWN = ".mvoi-rows[data-veld='eigenEisen']";
    /** Rows of which the cells stand beside each other. */
    private static final String TABLE = ".mvoi-rows:not(.mvoi-stacked)";
    private static final String DRAFT = ".mvoi-draft";
    private static final String OFFER = ".mvoi-rows[data-veld='aangebodenWaarden'] tr[data-code='%s'] input";
    private static final String OFFER_ERROR = ".mvoi-rows[data-veld='aangebodenWaarden'] tr[data-code='%s'] .mvoi-cell-error";
    /** Lets a script change each form before it is shown. */
    private static final String CHANGED = """
            const fetchAsIs = window.fetch;
            window.fetch = async (...request) => {
              const answer = await fetchAsIs(...request);
              if (!/deployed-form/.test(answer.url)) {
                return answer;
              }
              const form = await answer.json();
              await change(form, answer.url);
              return new Response(JSON.stringify(form), { status: 200 });
            };
            const sendAsIs = XMLHttpRequest.prototype.send;
            """;
    /** Adds fields for a document and for free rows to each form, and answers in place of the server what is sent there. */
    private static final String MORE_FIELDS = CHANGED + """
            const change = form => form.components.push(
              { type: 'textfield', key: 'bewijsstuk', id: 'poort_bewijsstuk', label: 'Bewijsstuk', properties: { document: 'BEWIJSSTUK' } },
              { type: 'textarea', key: 'partijen', id: 'poort_partijen', label: 'Partijen', properties: { nieuweRijen: '2', rijenVast: JSON.stringify([
                { code: '*', tekst: '', kolommen: [{ sleutel: 'naam', naam: 'Naam', soort: 'tekst', verplicht: true, keuzes: [] },
                  { sleutel: 'soort', naam: 'Soort', soort: 'keuze', keuzes: [{ value: 'A', label: 'Aannemer' }] }] }]) } });
            const openAsIs = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (method, address, ...rest) {
              this.address = address;
              return openAsIs.call(this, method, address, ...rest);
            };
            XMLHttpRequest.prototype.send = function (body) {
              if (!/documenten$/.test(this.address)) {
                return sendAsIs.call(this, body);
              }
              window.sent = [this.address, body.get('soort'), body.get('openbaar')].join(' ');
              Object.defineProperty(this, 'status', { value: window.refuse ? 400 : 201 });
              Object.defineProperty(this, 'responseText', { value: JSON.stringify(window.refuse
                ? { status: 400, fouten: ['Dit bestand is geen PDF. Kies een ander bestand.'] } : { nummer: 'DOC-2026-00007', naam: 'bewijs.pdf' }) });
              this.dispatchEvent(new Event('load'));
            };
            """;
    /** Makes the requirements of a gate twelve, more than the library has; the server never hears of those that were added. */
    private static final String TWELVE_ROWS = CHANGED + """
            const change = async (form, address) => {
              const known = await fetchAsIs(address.replace(/deployed-form.*/, 'form-variables?deserializeValues=false&variableNames=eisRijen'));
              const { eisRijen } = await known.json();
              if (!eisRijen) {
                return;
              }
              const rows = JSON.parse(eisRijen.value);
              const more = rows.slice(0, 12 - rows.length).map((row, i) => ({ ...row, code: 'EXTRA-' + (i + 1) }));
              form.components.find(({ key }) => key === 'eisen').properties = { rijenVast: JSON.stringify(rows.concat(more)) };
            };
            XMLHttpRequest.prototype.send = function (body) {
              return sendAsIs.call(this, typeof body === 'string' ? body.replace(/\\\\nEXTRA-[^"]*/, '') : body);
            };
            """;

    private final Browser browser;
    private final Walk walk;

    FormsIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        browser.forgetDrafts();
    }

    @Test
    void normsAreTypedInATableWithAFieldForEachAndAMistakeStandsAtItsCell() {
        Tasklist gate = choosing();
        looksWell("poort-rijen", NORM.formatted("WEG-KLI-1"));

        type(NORM.formatted("WEG-KLI-1"), "100", Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("textContent")).isEqualTo("Waarom, bewijs, niveau, eerder van WEG-KLI-1");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAccessibleName()).isEqualTo("Keuze van WEG-KLI-2");
        browser.await(page -> browser.see(CELL_ERROR.formatted("WEG-KLI-1")).getText().equals("Dit mag niet meer dan 85 zijn."));
        browser.driver().switchTo().activeElement().sendKeys("N");
        assertThat(gate.completeRefused()).isEqualTo("‘Norm’ van WEG-KLI-1 mag niet meer dan 85 zijn.");
        WebElement focused = browser.driver().switchTo().activeElement();
        assertThat(focused.getAccessibleName()).isEqualTo("Norm van WEG-KLI-1");
        assertThat(focused.getAttribute("aria-invalid")).isEqualTo("true");
        looksWell("poort-geweigerd", NORM.formatted("WEG-KLI-1"));

        type(NORM.formatted("WEG-KLI-1"), "80,5", Keys.ENTER);
        assertThat(browser.shows(CELL_ERROR.formatted("WEG-KLI-1"))).isFalse();
        gate.complete();
        browser.await(page -> browser.see(".mvoi-next").getText().contains("Voor u staat klaar: MVOI-poort invullen: "));
        assertThat(norms()).containsEntry("WEG-KLI-1", "80.5").containsEntry("WEG-KLI-3", "100").doesNotContainKey("WEG-KLI-2");
    }

    @Test
    void aReasonOfItsOwnIsAskedOnlyOfARequirementThatIsDeviatedFrom() {
        choosing();
        assertThat(browser.shows(REASON.formatted("WEG-KLI-2"))).isFalse();

        browser.see(CHOICE.formatted("WEG-KLI-2")).sendKeys("A");

        browser.await(page -> browser.shows(REASON.formatted("WEG-KLI-2")));
        assertThat(browser.see(REASON.formatted("WEG-KLI-2")).getAccessibleName()).isEqualTo("Eigen reden (mag leeg blijven) van WEG-KLI-2");
        assertThat(browser.shows(REASON.formatted("WEG-KLI-1"))).isFalse();
        looksWell("poort-eigen-reden", REASON.formatted("WEG-KLI-2"));

        browser.see(REASON.formatted("WEG-KLI-2")).sendKeys("Hiervan moeten wij afwijken.");
        browser.await(page -> browser.shows(WHY));
        browser.bringIntoView(browser.see(CHOICE.formatted("WEG-KLI-2"))).sendKeys("O");
        browser.await(page -> !browser.shows(WHY));
    }

    @Test
    void theFirstDecisionIsInSightAndWhatThereIsToReadIsUnfoldedWithAKeyAndOnPaper() {
        choosing();
        browser.atWidth(SCREEN, () -> {
            assertThat(browser.isInSight(browser.see(CHOICE.formatted("WEG-KLI-1")))).isTrue();
        });
        assertThat(browser.see(NORM.formatted("WEG-KLI-1")).getAttribute("aria-describedby").split(" ")).hasSize(2)
                .anySatisfy(id -> assertThat(browser.see(By.id(id)).getText()).isEqualTo("hoogstens 85% van de branchewaarde"));
        assertThat(browser.shows(NOTE)).isFalse();

        browser.see(FOLD).sendKeys(Keys.ENTER);
        browser.await(page -> browser.see(NOTE).getText().startsWith("Waarom: Asfalt en beton"));
        looksWell("poort-uitgeklapt", FOLD);
        browser.see(FOLD).sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAccessibleName()).startsWith("Lees de regel");
        browser.see(FOLD).sendKeys(Keys.ENTER);
        browser.await(page -> !browser.shows(NOTE));

        browser.driver().executeCdpCommand("Page.printToPDF", Map.of());
        browser.await(page -> browser.shows(NOTE));
    }

    @ParameterizedTest
    @ValueSource(ints = {SCREEN, TELEPHONE})
    void theBarOfTheTrialClockHidesNothingOfTheForm(int width) {
        walk.aMinuteLater();
        choosing();
        browser.atWidth(width, () -> {
            browser.await(page -> browser.shows(".mvoi-trial"));
            WebElement last = browser.see(".task-card .form-actions .btn-primary");
            browser.driver().executeScript("for (let part = arguments[0]; part; part = part.parentElement) part.scrollTop = part.scrollHeight", last);
            long free = (Long) browser.driver().executeScript("return Math.round(document.querySelector('.mvoi-trial').getBoundingClientRect().top"
                    + " - arguments[0].getBoundingClientRect().bottom)", last);
            assertThat(free).as("pixels between the button and the bar").isGreaterThan(FOOTER);
            browser.screenshot("proefklok-" + width);
        });
    }

    @Test
    void aRowThatDeviatesAsksWhyAndAnOwnRequirementIsTypedAsARow() {
        atGates();
        Tasklist gate = walk.task("inkoper", GATE);
        browser.see(CHOICE.formatted("WEG-KLI-2")).sendKeys("A");
        gate.fill("afwijkingGrond", "De markt kan het niet leveren")
                .fill("afwijkingMotivering", "Er zijn in de regio nog te weinig aanbieders die dit kunnen leveren, zo blijkt uit onderzoek.")
                .fill("afwijkingVervanging", "We vragen een groeiplan van de leverancier.");
        type("[id$='poortInvullen_afwijkingEinddatum']", "29 februari 2028");
        browser.bringIntoView(browser.see(OWN + " .mvoi-add")).sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys("Rijden op groene stroom.", Keys.TAB, "e", Keys.TAB, "t", Keys.TAB, "2,5", Keys.TAB, "ritten",
                Keys.TAB, "Rittenlijst van elke werkdag. ".repeat(10), Keys.TAB, "Ritten per dag.");
        looksWell("poort-eigen-eis", OWN);
        browser.onPaper(() -> assertThat((List<?>) browser.driver().executeScript("""
                return [...document.querySelectorAll('.mvoi-rows :is(input, textarea)')]
                    .filter(cell => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1).map(cell => cell.value)""")).isEmpty());
        gate.complete();

        assertThat(walk.shown("mvoi-adviseur", "afwijkingBeoordelen", "afwijkingSamenvatting")).contains("WEG-KLI-2", "Van dit thema: WEG-KLI-1",
                "Van dit thema: EIGEN-KLI-1: Rijden op groene stroom. – minstens 2,5 ritten");
    }

    @Test
    void aGateWithTwelveRequirementsTwoSharpenedOneDroppedAndOneOwnTakesFewActions() {
        Map<String, Object> devices = Purchases.laptops();
        devices.remove("cpvCode");
        devices.put("onderwerp", "ICT");
        Map<String, Object> perTheme = Purchases.strategy();
        perTheme.put("voorstelAkkoord", "AANPASSEN");
        walk.postedToStrategy(devices).posted("inkoper", "strategieOpstellen", perTheme);
        with(TWELVE_ROWS, () -> {
            Tasklist gate = walk.task("inkoper", "MVOI-poort invullen: Circulaire economie");
            assertThat(browser.driver().findElements(By.cssSelector(".mvoi-rows[data-veld='eisen'] tbody tr"))).hasSize(12);
            browser.driver().executeScript("window.done = [0, 0, 0]; window.addEventListener('click', one => { done[0] += one.detail ? 1 : 0; }, true);"
                    + "window.addEventListener('keydown', one => { done[one.key.length > 1 ? 1 : 2] += one.key === 'Control' ? 0 : 1; }, true);");

            overtype(NORM.formatted("ICT-CIR-1"), "25");
            overtype(NORM.formatted("ICT-CIR-2"), "75");
            browser.bringIntoView(browser.see(CHOICE.formatted("ICT-CIR-6"))).sendKeys("A");
            gate.fill("afwijkingGrond", "De markt kan het niet leveren");
            overtype("[id$='poortInvullen_afwijkingMotivering']", "Er zijn in de regio nog te weinig aanbieders die dit kunnen leveren, zo blijkt uit onderzoek.");
            overtype("[id$='poortInvullen_afwijkingVervanging']", "We vragen een groeiplan van de leverancier.");
            overtype("[id$='poortInvullen_afwijkingEinddatum']", "29-2-2028");
            browser.click(OWN + " .mvoi-add");
            browser.driver().switchTo().activeElement().sendKeys("Opladers gaan mee over.", Keys.TAB, "e", Keys.TAB, "t", Keys.TAB, "1", Keys.TAB, "ja/nee",
                    Keys.TAB, "Pakbon.", Keys.TAB, "Opladers per apparaat.");
            List<?> done = (List<?>) browser.driver().executeScript("return done");
            for (int width : List.of(SCREEN, TELEPHONE)) {
                browser.atWidth(width, () -> {
                    browser.screenshot("poort-lang-" + width);
                    System.out.println("A gate with 12 requirements, 2 sharpened, 1 deviated from, 1 of its own, at " + width + ": clicks, keys and characters are " + done
                            + ", pixels and screens are " + browser.driver().executeScript(
                                    "const high = document.querySelector('.fjs-container').offsetHeight; return [high, innerHeight, high / innerHeight]"));
                });
            }
            gate.complete();
            assertThat((Long) done.get(0) + (Long) done.get(1)).as("clicks and keys besides the text itself").isLessThanOrEqualTo(25);
        });
        assertThat(walk.shown("mvoi-adviseur", "afwijkingBeoordelen", "afwijkingSamenvatting")).contains("ICT-CIR-6", "minstens 25", "minstens 75", "EIGEN-CIR-1")
                .doesNotContain("EXTRA");
    }

    private void overtype(String css, String text) {
        WebElement field = browser.bringIntoView(browser.see(css));
        field.click();
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    @Test
    void aTableToReadShowsAllOfItselfOnAScreenAndOnATelephone() {
        atStrategy();
        Tasklist strategy = browser.tasklist();
        strategy.enter("inkoper");
        strategy.openTask("Inkoopstrategie opstellen", walk.number());
        for (int width : List.of(SCREEN, TELEPHONE)) {
            browser.atWidth(width, () -> {
                browser.await(page -> browser.cutOffTables().isEmpty());
                browser.bringIntoView(browser.see(".fjs-table"));
                browser.screenshot("tabel-" + width);
                assertThat(browser.axe()).as("axe at " + width).isEmpty();
            });
        }
    }

    @Test
    void aFormCanBeReadBeforeTheTaskIsPickedUpButNotFilledIn() {
        atGates();
        open();
        browser.await(page -> "true".equals(page.findElement(By.cssSelector(EXPLANATION)).getAttribute("readonly")));
        browser.see(EXPLANATION).sendKeys("Van niemand");
        assertThat(browser.see(EXPLANATION).getAttribute("value")).isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector(".mvoi-rows :is(input, select, textarea, button)")))
                .isNotEmpty().allSatisfy(one -> assertThat(one.isEnabled()).as(one.getAccessibleName()).isFalse());

        walk.task("inkoper", GATE);
        browser.await(page -> page.findElement(By.cssSelector(EXPLANATION)).getAttribute("readonly") == null);
        type(EXPLANATION, "Van mij");
        assertThat(browser.see(EXPLANATION).getAttribute("value")).isEqualTo("Van mij");
    }

    @Test
    void whatIsTypedSurvivesRefreshingAndAnotherTaskAndGoesWhenTheTaskIsDone() {
        Tasklist gate = choosing();
        type(NORM.formatted("WEG-KLI-1"), "80", Keys.TAB);
        kept();
        browser.driver().navigate().refresh();
        restored();
        gate.openTask("MVOI-poort invullen: Circulaire economie", walk.number());
        gate.openTask(GATE, walk.number());
        restored();
        looksWell("concept", DRAFT);

        gate.complete();
        assertThat(norms()).containsEntry("WEG-KLI-1", "80");
        assertThat(drafts()).isZero();
    }

    @Test
    void nobodyElseSeesWhatSomebodyTyped() {
        choosing();
        type(NORM.formatted("WEG-KLI-1"), "80", Keys.TAB);
        kept();
        Tasklist other = browser.tasklist();
        other.login("inkoper2");
        browser.await(page -> drafts() == 0);

        other.enter("inkoper");
        other.openTask("MVOI-poort invullen: Circulaire economie", walk.number());
        other.claim();
        type("[id$='poortInvullen_toelichting']", "Nog iets");
        kept();
        other.logout();
        assertThat(drafts()).as("after signing out").isZero();
    }

    @Test
    void aStartedRequestSurvivesEscapeAndIsGoneOnceItIsMade() {
        Tasklist request = browser.tasklist();
        request.login("opdrachtgever");
        request.startProcess("Inkooptraject");
        request.fill("titel", "Fietspad langs de Vecht");
        kept();
        looksWell("start-concept", "[id$='aanvraagIngediend_titel']");
        browser.see("[id$='aanvraagIngediend_titel']").sendKeys(Keys.ESCAPE);
        browser.await(page -> !browser.has(".modal-content"));
        request.startProcess("Inkooptraject");
        browser.await(page -> "Fietspad langs de Vecht".equals(browser.see("[id$='aanvraagIngediend_titel']").getAttribute("value")));
        assertThat(browser.see(DRAFT).getText()).contains("staat er weer in");
        browser.click(DRAFT + " button");
        browser.await(page -> "".equals(browser.see("[id$='aanvraagIngediend_titel']").getAttribute("value")));
        assertThat(drafts()).isZero();
        request.cancelStart();
    }

    @Test
    void aTaskThatWasDoneInAnotherWindowIsNotDoneAgainAndSaysSo() {
        Tasklist gate = choosing();
        walk.postedGate("KLI", Purchases.adoptAll());
        type(EXPLANATION, "Te laat");
        kept();
        assertThat(gate.completeRefused()).contains("Deze taak").doesNotContain("ENGINE", "{", "Cannot", "task");
        looksWell("taak-al-klaar", ".mvoi-refusals");
    }

    @Test
    void aSessionThatEndedLosesNothing() {
        choosing();
        type(NORM.formatted("WEG-KLI-1"), "80", Keys.TAB);
        kept();
        browser.driver().manage().deleteAllCookies();
        browser.click(".task-card .form-actions .btn-primary");
        assertThat(browser.see("#concept").getText()).isEqualTo("U bent niet meer ingelogd. Log opnieuw in. Wat u hebt getypt, staat er dan weer.");
        browser.screenshot("sessie-weg");
        Tasklist again = browser.tasklist();
        again.enter("inkoper");
        again.openTask(GATE, walk.number());
        restored();
    }

    @Test
    void aBidOffersWhatIsTypedInItsCells() {
        atGates();
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        walk.posted("directeur", "akkoordGeven", Purchases.approve())
                .posted("inkoper", "publicatieVoorbereiden", walk.publication()).letTimerGoOff("sluitingsdatum");
        Tasklist bid = walk.bid("Groene Wegen BV", "6000000", false);
        browser.see(OFFER.formatted("WEG-KLI-1"));
        assertThat(browser.text()).contains("is aangeboden zoals de norm.").doesNotContain("Ziet u geen tabel?", "Alleen nodig als");
        type(OFFER.formatted("WEG-KLI-1"), "99", Keys.TAB);
        assertThat(bid.completeRefused()).startsWith("De aangeboden waarde van WEG-KLI-1 voldoet niet aan de norm hoogstens 85");
        assertThat(browser.see(OFFER_ERROR.formatted("WEG-KLI-1")).getText()).contains("voldoet niet aan de norm");
        looksWell("inschrijving-rijen", OFFER.formatted("WEG-KLI-1"));
        type(OFFER.formatted("WEG-KLI-1"), "70,5", Keys.TAB);
        bid.complete();
        browser.await(page -> browser.see(".mvoi-next").getText().startsWith("Klaar met deze taak van " + walk.number() + ". U hebt nu geen taak"));
    }

    @Test
    void aDocumentIsChosenSentAndNamedByItsNumber() throws IOException {
        atGates();
        Path file = Files.writeString(Files.createTempDirectory("bewijs").resolve("bewijs.pdf"), "%PDF-1.4");
        withMoreFields(() -> {
            walk.task("inkoper", GATE);
            looksWell("document", ".mvoi-document");
            browser.driver().findElement(By.cssSelector(".mvoi-file")).sendKeys(file.toString());
            browser.await(page -> browser.see(".mvoi-document [role=status]").getText().equals("bewijs.pdf is toegevoegd aan het dossier als DOC-2026-00007."));
            browser.await(page -> "DOC-2026-00007".equals(page.findElement(By.cssSelector("[id$='poort_bewijsstuk']")).getAttribute("value")));
            assertThat(browser.driver().executeScript("return window.sent")).isEqualTo("/api/v1/inkoopdossiers/" + walk.number()
                    + "/documenten BEWIJSSTUK false");

            browser.driver().executeScript("window.refuse = true");
            browser.driver().findElement(By.cssSelector(".mvoi-file")).sendKeys(file.toString());
            browser.await(page -> browser.see(".mvoi-document [role=status]").getText().equals("Dit bestand is geen PDF. Kies een ander bestand."));
        });
        FileSystemUtils.deleteRecursively(file.getParent());
    }

    @Test
    void rowsAreAddedAndTakenAwayWithTheKeyboard() {
        atGates();
        withMoreFields(() -> {
            walk.task("inkoper", GATE);
            By field = By.cssSelector("[id$='poort_partijen']");
            browser.bringIntoView(browser.see(".mvoi-rows[data-veld=partijen] .mvoi-add")).sendKeys(Keys.ENTER);
            assertThat(browser.driver().switchTo().activeElement().getAccessibleName()).isEqualTo("Naam van regel 1");
            browser.driver().switchTo().activeElement().sendKeys("Bouw | Weg BV", Keys.TAB, "A", Keys.TAB, Keys.TAB, Keys.ENTER);
            browser.await(page -> "* | Bouw \\| Weg BV | A\n* |  | ".equals(page.findElement(field).getAttribute("value")));
            assertThat(browser.see(".mvoi-rows[data-veld=partijen] .mvoi-add").isEnabled()).as("two rows at most").isFalse();
            looksWell("rijen-erbij", ".mvoi-rows[data-veld=partijen]");

            browser.see(".mvoi-rows[data-veld=partijen] tr:last-child .mvoi-remove").sendKeys(Keys.ENTER);
            browser.await(page -> "* | Bouw \\| Weg BV | A".equals(page.findElement(field).getAttribute("value")));
            assertThat(browser.driver().switchTo().activeElement().getAccessibleName()).isEqualTo("Naam van regel 1");
        });
    }

    private void withMoreFields(Runnable look) {
        with(MORE_FIELDS, look);
    }

    private void with(String source, Runnable look) {
        Object script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source)).get("identifier");
        try {
            look.run();
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }

    private void atGates() {
        atStrategy();
        walk.posted("inkoper", "strategieOpstellen", Purchases.strategy());
    }

    private void atStrategy() {
        walk.postedToStrategy(Purchases.cyclePath());
    }

    private Tasklist open() {
        Tasklist tasklist = browser.tasklist();
        tasklist.enter("inkoper");
        tasklist.openTask(GATE, walk.number());
        return tasklist;
    }

    private Tasklist choosing() {
        atGates();
        Tasklist gate = walk.task("inkoper", GATE);
        browser.see(NORM.formatted("WEG-KLI-1"));
        return gate;
    }

    private void type(String css, CharSequence... keys) {
        WebElement field = browser.bringIntoView(browser.see(css));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(keys);
    }

    private void kept() {
        browser.await(page -> browser.has(DRAFT) && browser.see(DRAFT).getText().matches("Concept bewaard om \\d\\d:\\d\\d"));
        browser.await(page -> drafts() == 1);
    }

    private void restored() {
        browser.await(page -> browser.has(DRAFT) && browser.see(DRAFT).getText().matches("Uw concept van \\d\\d:\\d\\d staat er weer in\\..*"));
        browser.await(page -> "80".equals(browser.see(NORM.formatted("WEG-KLI-1")).getAttribute("value")));
    }

    private long drafts() {
        return (Long) browser.driver().executeScript("return Object.keys(localStorage).filter(key => /concept|camunda-form/.test(key)).length");
    }

    private Map<String, String> norms() {
        Map<String, String> norms = new HashMap<>();
        browser.await(page -> StreamSupport.stream(walk.dossier().path("eisen").spliterator(), false).anyMatch(one -> one.path("code").asText().startsWith("WEG-KLI")));
        walk.dossier().path("eisen").forEach(one -> norms.put(one.path("code").asText(), one.path("norm").asText()));
        return norms;
    }

    /** The labels and choices that do not show whole. */
    @SuppressWarnings("unchecked")
    private List<String> cut() {
        return (List<String>) browser.driver().executeScript("""
                return [...document.querySelectorAll('.mvoi-rows :is(select, output), .mvoi-rows label')]
                    .filter(part => part.offsetWidth > 1 && part.scrollWidth > part.clientWidth + 1).map(part => part.textContent)""");
    }

    private void looksWell(String picture, String css) {
        boolean hasTable = browser.has(TABLE);
        for (int width : List.of(SCREEN, TELEPHONE)) {
            browser.atWidth(width, () -> {
                browser.bringIntoView(browser.see(css));
                assertThat(browser.shows(TABLE + " thead")).as("on a telephone each row is a card").isEqualTo(hasTable && width == SCREEN);
                assertThat(cut()).as("text that is cut off in a cell at " + width).isEmpty();
                browser.screenshot(picture + "-" + width);
                assertThat(browser.axe()).as("axe on " + picture + " at " + width).isEmpty();
            });
        }
    }
}
