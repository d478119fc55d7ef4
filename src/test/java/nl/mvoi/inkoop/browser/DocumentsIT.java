// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.testing.SampleFiles;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Documents in the forms that ask them, sent to the real address. With keys, on a screen and a telephone. */
@RequiresBrowser
class DocumentsIT {

    private static final String BID = "Inschrijving vastleggen";
    private static final String ASKED = "[id$='inschrijvingVastleggen_inschrijvingStuk']";
    private static final String CHOOSER = "[id$='inschrijvingVastleggen_inschrijvingStuk-bestand']";
    private static final String STATE = "[id$='inschrijvingVastleggen_inschrijvingStuk-stand']";
    private static final String CHOSEN = ".mvoi-document .mvoi-chosen a";
    private static final String EVIDENCE = "[id$='kpisMeten_bewijsstuk%s']";
    private static final String CONTRACT = "[id$='contractOndertekenen_getekendContract%s']";
    private static final String ELSEWHERE = "[id$='kpisMeten_bewijsKenmerk']";

    private final Browser browser;
    private final Walk walk;

    @TempDir
    private Path folder;

    DocumentsIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        browser.forgetDrafts();
    }

    @Test
    void aBidIsSentTakenAwaySentAgainAndReadByWhoSigns() throws IOException {
        atBid();
        Tasklist task = bid();
        assertThat(browser.see("[id$='inschrijvingVastleggen_inschrijvingStuk-keuzes']").getText()).startsWith("Vertrouwelijk: ");
        assertThat(browser.has("[id$='inschrijvingVastleggen_inschrijvingStuk-openbaar']")).as("a bid is never open").isFalse();
        choose(file("offerte.pdf", SampleFiles.pdf()));
        browser.await(page -> browser.see(STATE).getText().startsWith("offerte.pdf is toegevoegd aan het dossier als DOC-"));
        looksWell("document-gekozen", ".mvoi-document");
        assertThat(browser.see(".mvoi-chosen").getText()).contains("offerte.pdf (DOC-", "Vertrouwelijk: ", "Weghalen");

        browser.bringIntoView(browser.see(".mvoi-chosen .mvoi-remove")).sendKeys(Keys.ENTER);
        browser.await(page -> valueOf(ASKED).isEmpty());
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).endsWith("inschrijvingStuk-bestand");
        assertThat(browser.see(STATE).getText()).endsWith("hoort niet meer bij dit formulier. In het dossier blijft het staan.");

        choose(file("offerte.pdf", SampleFiles.pdf()));
        browser.await(page -> valueOf(ASKED).startsWith("DOC-"));
        String number = valueOf(ASKED);
        task.complete();
        assertThat(documents("inkoper")).hasSize(2).last().isEqualTo(number);
        readAtTheSheet("mandaathouder", "akkoordGeven", number);
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve());
        readAtTheSheet("mandaathouder", "contractOndertekenen", number);
    }

    @Test
    void aFileThatIsNoGoodGetsOneSentenceAtItsFieldAndNothingIsKept() throws IOException {
        atBid();
        bid();

        refused(file("offerte.pdf", SampleFiles.windowsProgram()), "In ‘offerte.pdf’ zit iets anders dan de naam zegt: het is geen PDF. "
                + "Open het bestand, sla het opnieuw op en probeer het nog eens.");
        looksWell("document-geweigerd", ".mvoi-document");
        refused(file("offerte.docx", SampleFiles.docm()), "‘offerte.docx’ bevat macro's. Sla het op zonder macro's, of als PDF.");
        refused(large("film.pdf", 60), "‘film.pdf’ is te groot. Een bestand mag hoogstens 50 MB zijn.");
        browser.driver().manage().deleteAllCookies();
        for (Path sent : List.of(file("offerte.pdf", SampleFiles.pdf()), large("tekening.pdf", 40))) {
            browser.driver().executeScript("arguments[0].textContent = ''", browser.driver().findElement(By.cssSelector(STATE)));
            choose(sent);
            browser.await(page -> browser.see(STATE).getText().equals("U bent niet meer ingelogd. Er is niets bewaard. Log opnieuw in en kies het bestand nog eens."));
        }
        assertThat(browser.driver().findElement(By.cssSelector(CHOOSER)).getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(documents("inkoper")).isEmpty();
    }

    @Test
    void aContractInTheDocumentSystemIsChosenFromWhatTheDossierHasAndReadThereByTheContractManager() {
        atBid();
        walk.posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Tweede Leven ICT BV", "58000", false)).posted("mandaathouder", "akkoordGeven", Purchases.approve());
        linked("OVERIG", "Ander stuk.pdf", "https://zaken.voorbeeld.nl/1");
        String older = linked("CONTRACTSTUK", "Contract laptops.pdf", "https://zaken.voorbeeld.nl/2");
        String number = linked("CONTRACTSTUK", "Contract laptops.pdf", "https://zaken.voorbeeld.nl/3");
        Tasklist task = walk.task("mandaathouder", "Contract ondertekenen").fill("klacht", "NEE").fill("ondertekendDoorLeverancier", "JA");
        // So that not many months go by for the tests that follow
        List.of("contractBegin", "contractEinde").forEach(day -> task.fill(day, walk.signature(3).get(day)));
        WebElement list = browser.bringIntoView(browser.see(CONTRACT.formatted("-dossier")));
        assertThat(list.getAccessibleName()).isEqualTo("Of kies een document uit dit dossier");
        assertThat(list.getText()).contains("Contract laptops.pdf (" + number + "), toegevoegd door inkoper op ", ", in het documentsysteem").doesNotContain("Ander stuk", older);

        list.sendKeys("Con");

        browser.await(page -> valueOf(CONTRACT.formatted("")).equals(number));
        assertThat(browser.see(CONTRACT.formatted("-stand")).getText()).isEqualTo(number + " hoort nu bij dit formulier.");
        assertThat(browser.see(".mvoi-chosen a").getAttribute("href")).isEqualTo("https://zaken.voorbeeld.nl/3");
        looksWell("document-uit-dossier", ".mvoi-document");
        browser.bringIntoView(browser.see(".mvoi-chosen .mvoi-remove")).sendKeys(Keys.ENTER);
        browser.await(page -> list.getAttribute("value").isEmpty() && valueOf(CONTRACT.formatted("")).isEmpty());
        list.sendKeys("Con");
        browser.await(page -> valueOf(CONTRACT.formatted("")).equals(number));
        task.complete();
        walk.letTimerGoOff("meetmoment");
        walk.openWaiting("contractmanager", "kpisMeten");
        assertThat(browser.bringIntoView(browser.see(".fjs-container a[href='https://zaken.voorbeeld.nl/3']")).getText()).contains("Contract laptops.pdf");
    }

    /** Adds a document that is in the document system. @return its number */
    private String linked(String kind, String name, String address) {
        return walk.as("inkoper").sendAbsolute("POST", "/api/v1/inkoopdossiers/" + walk.number() + "/documenten",
                Map.of("soort", kind, "naam", name, "url", address, "sha256", "0".repeat(64))).json().path("nummer").asText();
    }

    @Test
    void aFormIsNotHandedInWhileItsFileIsOnItsWay() throws IOException {
        atBid();
        Tasklist task = bid();
        slowly(() -> {
            choose(file("groot.txt", "regel tekst\n".repeat(40_000).getBytes()));
            browser.await(page -> browser.see(STATE).getText().equals("groot.txt wordt verstuurd."));
            assertThat(browser.shows(".mvoi-document progress")).isTrue();
            browser.click(".task-card .form-actions .btn-primary");
            browser.await(page -> browser.see(STATE).getText().equals("Het bestand is nog onderweg. Rond de taak af als het er is."));
        });
        browser.await(page -> valueOf(ASKED).startsWith("DOC-"));
        task.complete();
        assertThat(documents("inkoper")).hasSize(1);
    }

    @Test
    void whoAsksOneQuoteReadsThatItIsTimeAndCopiesTheText() {
        atBid();
        bid();
        browser.bringIntoView(browser.see(".mvoi-letter summary")).sendKeys(Keys.ENTER);
        assertThat(browser.see(".fjs-container blockquote").getText()).contains("Onderwerp: offerte gevraagd voor Laptops", "Stuur uw offerte uiterlijk op");
        looksWell("offerte-vragen", ".mvoi-copy");
        browser.driver().executeCdpCommand("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.bringIntoView(browser.see(".mvoi-copy button")).sendKeys(Keys.ENTER);
        browser.await(page -> browser.see(".mvoi-copy p").getText().equals("De tekst is gekopieerd. U kunt hem nu in een mail plakken."));
        assertThat((String) browser.driver().executeAsyncScript("navigator.clipboard.readText().then(arguments[0], arguments[0])"))
                .startsWith("Onderwerp: offerte gevraagd voor Laptops");

        browser.driver().executeScript("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
        browser.bringIntoView(browser.see(".mvoi-copy button")).sendKeys(Keys.ENTER);
        browser.await(page -> browser.see(".mvoi-copy p").getText().startsWith("Kopiëren mag hier niet. De tekst is geselecteerd"));
        assertThat((String) browser.driver().executeScript("return getSelection().toString()")).contains("Onderwerp: offerte gevraagd voor Laptops");
    }

    @Test
    void evidenceSaysUntilWhenItCountsAndThenNobodyAsksWhereItIs() throws IOException {
        atMeasurement();
        Tasklist task = walk.task("contractmanager", "KPI's meten");
        assertThat(browser.shows(ELSEWHERE)).isTrue();
        looksWell("bewijs", ".mvoi-document");
        WebElement until = browser.bringIntoView(browser.see(EVIDENCE.formatted("-geldig")));
        until.sendKeys("morgen", Keys.ENTER);
        choose(EVIDENCE.formatted("-bestand"), file("meting.pdf", SampleFiles.pdf()));
        browser.await(page -> browser.see(EVIDENCE.formatted("-stand")).getText()
                .equals("‘Geldig tot en met’ is geen datum die wij kunnen lezen; schrijf bijvoorbeeld 1-9-2027 of 1 september 2027."));
        until.clear();
        until.sendKeys("31-12-2998");
        browser.click(EVIDENCE.formatted("-openbaar"));
        choose(EVIDENCE.formatted("-bestand"), file("meting.pdf", SampleFiles.pdf()));
        browser.await(page -> !browser.shows(ELSEWHERE));
        assertThat(browser.see(".mvoi-chosen").getText()).contains("Iedereen die dit dossier ziet, kan het lezen.");
        looksWell("bewijs-gekozen", ".mvoi-document");
        walk.waiting("contractmanager", "kpisMeten", "");
        fillMeasured(task);
        task.complete();
        assertThat(walk.as("contractmanager").getAbsolute("/api/v1/inkoopdossiers/" + walk.number() + "/documenten").json().toString())
                .contains("\"geldigTot\":\"2998-12-31\"", "\"openbaar\":true");
    }

    @ParameterizedTest
    @CsvSource({"onderwerp, GRO", "soort, DIENST"})
    void onlyWhoDepartsFromTheCpvCodeIsAskedWhy(String field, String choice) {
        String why = "[id$='aanvraagIngediend_afwijkingCpvReden']";
        Tasklist request = walk.request("Laptops voor een project").fill("soort", "LEVERING").fill("cpvCode", "30213100")
                .fill("geraamdeWaarde", "60000").fill("looptijdMaanden", "36");
        // Code and nature agree
        browser.await(page -> browser.has(why) && !browser.shows(why));
        request.fill(field, choice);
        assertThat(request.startRefused()).contains("Waarom wijkt u af van de CPV-code?");
        browser.await(page -> browser.shows(why));
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).endsWith("afwijkingCpvReden");
        looksWell("afwijken-van-cpv", why);
        request.fill("afwijkingCpvReden", "Zij gaan mee met het groen.");
        walk.start(request);
    }

    private void atBid() {
        walk.postedToStrategy(Purchases.laptops()).posted("inkoper", "strategieOpstellen", Purchases.strategy())
                .postedGate("SGS", Purchases.adoptAll());
    }

    private Tasklist bid() {
        return walk.bid("Tweede Leven ICT BV", "58000", false);
    }

    private void atMeasurement() {
        walk.postedToStrategy(Purchases.cyclePath()).postedStrategyAndGates().posted("directeur", "akkoordGeven", Purchases.approve()).posted("inkoper", "publicatieVoorbereiden", walk.publication())
                .letTimerGoOff("sluitingsdatum").posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false))
                .posted("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95))
                .posted("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice()).posted("directeur", "akkoordGeven", Purchases.approve())
                .letTimerGoOff("opschortendeTermijn").posted("directeur", "contractOndertekenen", walk.signature(3)).letTimerGoOff("meetmoment");
    }

    /** Each KPI at what was promised. */
    private void fillMeasured(Tasklist task) {
        task.fill("metingen", StreamSupport.stream(walk.dossier().path("contract").path("kpis").spliterator(), false)
                .map(kpi -> kpi.path("code").asText() + " | " + kpi.path("norm").asText().replace('.', ',')).collect(Collectors.joining("\n")));
    }

    private void readAtTheSheet(String user, String element, String number) {
        walk.openWaiting(user, element);
        WebElement link = browser.bringIntoView(browser.see(".fjs-container a[href='/api/v1/documenten/" + number + "']"));
        assertThat(link.getText()).isEqualTo("offerte.pdf (" + number + ")");
        assertThat((String) browser.driver().executeAsyncScript("""
                fetch(arguments[0]).then(answer => arguments[1](answer.status + ' ' + answer.headers.get('Content-Disposition')))""",
                link.getAttribute("href"))).startsWith("200 attachment; filename=");
    }

    private void refused(Path file, String sentence) {
        choose(file);
        browser.await(page -> browser.see(STATE).getText().equals(sentence));
        assertThat(valueOf(ASKED)).isEmpty();
        assertThat(browser.has(CHOSEN)).isFalse();
        assertThat(documents("inkoper")).isEmpty();
    }

    private void choose(Path file) {
        choose(CHOOSER, file);
    }

    private void choose(String chooser, Path file) {
        browser.await(page -> page.findElement(By.cssSelector(chooser))).sendKeys(file.toString());
    }

    private String valueOf(String field) {
        return browser.driver().findElement(By.cssSelector(field)).getAttribute("value");
    }

    private List<String> documents(String user) {
        TasklistClient client = walk.as(user);
        return client.getAbsolute("/api/v1/inkoopdossiers/" + walk.number() + "/documenten").json().findValuesAsText("nummer");
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of so many megabytes that take no room on the disk. */
    private Path large(String name, int megabytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(megabytes * 1024L * 1024);
        }
        return folder.resolve(name);
    }

    private void slowly(Runnable work) {
        network(100_000);
        try {
            work.run();
        } finally {
            network(-1);
        }
    }

    private void network(int bytesPerSecond) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
    }

    private void looksWell(String picture, String css) {
        Stream.of(1400, 375).forEach(width -> browser.atWidth(width, () -> {
            browser.bringIntoView(browser.see(css));
            browser.screenshot(picture + "-" + width);
            assertThat(browser.axe()).as("axe on " + picture + " at " + width).isEmpty();
        }));
    }
}
