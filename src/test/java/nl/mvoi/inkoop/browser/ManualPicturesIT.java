// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * Makes the pictures of the manuals: walks one dossier from request to improvement plan, looks at each page as the one whose turn it is, on a
 * screen and on a telephone, and keeps the screen. Only with {@code -Dmvoi.docs.write=true}, for the pictures are files of the repository.
 */
@EnabledIfSystemProperty(named = "mvoi.docs.write", matches = "true")
@RequiresBrowser
class ManualPicturesIT {

    private static final Path PICTURES = Path.of("docs/handleiding/beelden");
    private static final int SCREEN = 1400;
    private static final int TELEPHONE = 375;
    /** On a telephone people scroll; this shows in one look what comes by. */
    private static final int LONG = 2600;
    private static final String COMPLETE = ".task-card .form-actions .btn-primary:enabled";
    /** The question that the focused answer belongs to, with all its answers. */
    private static final String QUESTION = "return document.activeElement.closest('.fjs-form-field').innerText.trim()";
    /** A manual that is served should open quickly. */
    private static final int MOST_BYTES = 80_000;

    private final Browser browser;
    private final OwnPages pages;
    private final Walk walk;
    /** Told when all is seen. */
    private final List<String> wrong = new ArrayList<>();

    ManualPicturesIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        pages = new OwnPages(browser);
        walk = new Walk(app, browser);
    }

    @Test
    void eachRoleIsPicturedWhereItWorks() {
        newPurchase();
        assignmentAndBudget();
        strategyAndGates();
        toTheMarket();
        award();
        contract();
        whoFollows();

        assertThat(wrong).isEmpty();
    }

    private void newPurchase() {
        pages.openAs("opdrachtgever", "/aanvragen/nieuw");
        browser.see("#titel").sendKeys("Fietspad Vleutenseweg");
        browser.see("#behoefte").sendKeys("Fietsers zijn veilig op weg naar school.");
        browser.see("#cpvCode").sendKeys("45233162", Keys.ENTER);
        browser.see("#geraamdeWaarde").sendKeys("6.200.000");
        browser.see("#looptijdMaanden").sendKeys("18");
        browser.see("#gewensteStart").sendKeys("1 september 2099");
        browser.see("#afdeling").sendKeys("Stadsbedrijven");
        browser.see("#budgetcode").sendKeys("SB-100", Keys.ENTER);
        browser.see(".mvoi-days");
        keep("nieuwe-inkoop-betekenis", 1100);
    }

    private void assignmentAndBudget() {
        walk.posted(Purchases.cyclePath());
        task("opdrachtgever", "opdrachtUitwerken", 900);
        walk.posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        task("budgethouder", "budgetBevestigen", 900);
        withKeys(SCREEN, "Is er budget voor de hele looptijd?", " ");
    }

    private void strategyAndGates() {
        task("inkoper", "strategieOpstellen", 900);
        page("opdrachtgever", "/dossiers/" + walk.number() + "/wijzigen", "inkoop-wijzigen", 1000);
        page("inkoper", "/vervanging", "vervanging", 900);
        page("inkoper", "/dossiers/" + walk.number() + "/terug", "terug-naar-opdrachtgever", 900);
        walk.posted("inkoper", "strategieOpstellen", Purchases.strategy());
        task("inkoper", "poortInvullen", 900);
        List.of("KLI", "CIR", "GLO", "SGS").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        walk.postedDeviation("KET");
        task("mvoi-adviseur", "afwijkingBeoordelen", 900);
        withKeys(TELEPHONE, "Wat is uw oordeel?", " ", "Toelichting", "Het groeiplan maakt het later goed.");
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
        task("directeur", "akkoordGeven", 900);
        withKeys(SCREEN, "Wat is uw besluit?", " ");
    }

    private void toTheMarket() {
        task("inkoper", "publicatieVoorbereiden", 900);
        walk.posted("inkoper", "publicatieVoorbereiden", walk.publication()).letTimerGoOff("sluitingsdatum");
        toTimeOfApplication();
        task("inkoper", "inschrijvingVastleggen", 900);
        walk.posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Wegenbouw Midden BV", "6000000", true))
                .posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false));
        task("beoordelaar1", "inschrijvingBeoordelen", 900);
        assess(SCREEN, "60", "40");
        open("beoordelaar1", "inschrijvingBeoordelen");
        assess(TELEPHONE, "90", "95");
    }

    private void assess(int width, String quality, String mvoi) {
        withKeys(width, "Hebt u een belang", " ", "Score voor kwaliteit", quality, "Score voor MVOI", mvoi, "Waarom deze scores?", "Zie het verslag.");
    }

    private void award() {
        task("inkoper", "gunningsadviesOpstellen", 900);
        walk.posted("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice()).posted("directeur", "akkoordGeven", Purchases.approve())
                .letTimerGoOff("opschortendeTermijn");
        toTimeOfApplication();
        task("directeur", "contractOndertekenen", 900);
        walk.posted("directeur", "contractOndertekenen", Map.of("klacht", "JA", "klachtToelichting", "Wegenbouw Midden BV vindt zijn score te laag."));
        task("jurist", "klachtAfhandelen", 900);
        withKeys(TELEPHONE, "Wat is de uitkomst?", " ", "Toelichting", "De scores zijn goed uitgelegd.");
        open("directeur", "contractOndertekenen");
        withKeys(SCREEN, "Is er een reden", " ", "Heeft de leverancier getekend?", " ");
        browser.await(page -> walk.running("contractmanagement").size() == 1);
    }

    private void contract() {
        walk.letTimerGoOff("meetmoment");
        toTimeOfApplication();
        task("contractmanager", "kpisMeten", 900);
        withKeys(TELEPHONE, "Gemeten van WEG-KLI-2", "75", "Waar staat het bewijs?", "Rapport 1");
        task("contractmanager", "verbeterplanVastleggen", 800);
        withKeys(SCREEN, "Welk verbeterplan is afgesproken?", "Ander asfalt in fase twee.", "Wanneer moet het op orde zijn?", "1 september 2099");
    }

    private void whoFollows() {
        page("opdrachtgever", "/dossiers/" + walk.number(), "dossier", 1100);
        page("inkoper", "/dossiers", "dossiers", 900);
        page("inkoper", "/dossiers/" + walk.number() + "/overdragen", "overdragen", 1000);
        page("communicatie", "/dossiers/" + walk.number(), "dossier-na-de-gunning", 900);
        browser.visit("/regelboek/tabellen/procedure");
        keep("regelboek", 900);
        page("beheer", "/beheer/overdragen?van=contractmanager", "collega-weg", 900);
        Cockpit cockpit = new Cockpit(browser);
        cockpit.login("manager");
        cockpit.openInstance(walk.running("inkooptraject").path(0).path("id").asText());
        keep("cockpit", 900);
    }

    /** What the page says of days is about the time of the application, and not of the browser. */
    private void toTimeOfApplication() {
        long ahead = Duration.between(Instant.now(), walk.now().atZone(OfficeClock.ZONE)).toMillis();
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                { const Own = Date, real = Own.realNow || Own.now;
                  window.Date = class extends Own { constructor(...when) { when.length ? super(...when) : super(real() + %1$d); } static now() { return real() + %1$d; } };
                  Date.realNow = real; }
                """.formatted(ahead)));
    }

    private void task(String user, String element, int height) {
        open(user, element);
        keep("taak-" + element.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), height);
    }

    private void open(String user, String element) {
        Tasklist tasklist = browser.tasklist();
        tasklist.enter(user);
        tasklist.openTask(walk.waiting(user, element, "").path("id").asText());
        tasklist.claim();
    }

    /**
     * Does the open task with the keyboard alone.
     *
     * @param answers by turns how a question begins and what is typed there; a space chooses the first answer
     */
    private void withKeys(int width, String... answers) {
        at(width, SCREEN, () -> {
            for (int at = 0; at < answers.length; at += 2) {
                tabTo(answers[at]);
                press(answers[at + 1]);
            }
            browser.await(page -> browser.shows(COMPLETE));
            tabTo("Voltooien");
            press(Keys.ENTER);
            browser.await(page -> !browser.has(".task-card h2.task") || browser.shows(".mvoi-refusals"));
            if (browser.shows(".mvoi-refusals")) {
                throw new AssertionError(browser.see(".mvoi-refusals").getText());
            }
        });
    }

    private void tabTo(String question) {
        browser.await(page -> {
            press(Keys.TAB);
            return asked().startsWith(question);
        });
    }

    private String asked() {
        return "radio".equals(focused().getAttribute("type")) ? (String) browser.driver().executeScript(QUESTION) : focused().getAccessibleName();
    }

    /** A field for a file takes what is sent to itself for the name of one. */
    private void press(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private void page(String user, String path, String name, int height) {
        pages.openAs(user, path);
        keep(name, height);
    }

    private void keep(String name, int height) {
        at(SCREEN, height, () -> write(name, look(name, SCREEN)));
        at(TELEPHONE, LONG, () -> look(name, TELEPHONE));
    }

    /** The bar of the trial clock is away: a reader of the manual has none. */
    private byte[] look(String name, int width) {
        browser.driver().executeScript("document.querySelectorAll('.mvoi-trial').forEach(bar => bar.remove())");
        browser.axe().forEach(finding -> wrong.add(name + " at " + width + ": " + finding));
        browser.screenshot("handleiding-" + name + "-" + width);
        return Base64.getDecoder().decode((String) browser.driver().executeCdpCommand("Page.captureScreenshot", Map.of()).get("data"));
    }

    private void at(int width, int height, Runnable look) {
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        try {
            look.run();
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private void write(String name, byte[] picture) {
        try {
            byte[] small = SmallPicture.of(picture);
            if (small.length > MOST_BYTES) {
                wrong.add(name + " is " + small.length + " bytes");
            }
            Files.write(PICTURES.resolve(name + ".png"), small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
