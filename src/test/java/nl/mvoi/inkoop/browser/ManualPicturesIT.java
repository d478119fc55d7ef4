// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

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
        walk.posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    private void strategyAndGates() {
        task("inkoper", "strategieOpstellen", 900);
        walk.posted("inkoper", "strategieOpstellen", Purchases.strategy());
        task("inkoper", "poortInvullen", 900);
        List.of("KLI", "CIR", "GLO", "SGS").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        walk.postedGate("KET", Purchases.deviation());
        task("mvoi-adviseur", "afwijkingBeoordelen", 900);
        walk.posted("mvoi-adviseur", "afwijkingBeoordelen",
                Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Het groeiplan maakt het later goed."));
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
        task("directeur", "akkoordGeven", 900);
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
    }

    private void toTheMarket() {
        task("inkoper", "publicatieVoorbereiden", 900);
        walk.posted("inkoper", "publicatieVoorbereiden", walk.publication()).letTimerGoOff("sluitingsdatum");
        toTimeOfApplication();
        task("inkoper", "inschrijvingVastleggen", 900);
        walk.posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Wegenbouw Midden BV", "6000000", true))
                .posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false));
        task("beoordelaar1", "inschrijvingBeoordelen", 900);
        walk.posted("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(60, 40))
                .posted("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95));
    }

    private void award() {
        task("inkoper", "gunningsadviesOpstellen", 900);
        walk.posted("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice()).posted("directeur", "akkoordGeven", Purchases.approve())
                .letTimerGoOff("opschortendeTermijn");
        toTimeOfApplication();
        task("directeur", "contractOndertekenen", 900);
        walk.posted("directeur", "contractOndertekenen", Map.of("klacht", "JA", "klachtToelichting", "Wegenbouw Midden BV vindt zijn score te laag."));
        task("jurist", "klachtAfhandelen", 900);
        walk.posted("jurist", "klachtAfhandelen", Map.of("klachtOordeel", "ONGEGROND", "klachtToelichting", "De scores zijn goed uitgelegd."))
                .posted("directeur", "contractOndertekenen", Purchases.signature());
        browser.await(page -> walk.running("contractmanagement").size() == 1);
    }

    private void contract() {
        walk.letTimerGoOff("meetmoment");
        toTimeOfApplication();
        task("contractmanager", "kpisMeten", 900);
        String nothing = StreamSupport.stream(walk.dossier().at("/contract/kpis").spliterator(), false)
                .map(kpi -> kpi.path("code").asText() + " = 0").collect(Collectors.joining("\n"));
        walk.posted("contractmanager", "kpisMeten", Map.of("metingen", nothing, "bewijsKenmerk", "Rapport 1"));
        task("contractmanager", "verbeterplanVastleggen", 800);
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
        long ahead = Duration.between(LocalDateTime.now(OfficeClock.ZONE), walk.now()).toMillis();
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                { const Own = Date, real = Own.realNow || Own.now;
                  window.Date = class extends Own { constructor(...when) { when.length ? super(...when) : super(real() + %1$d); } static now() { return real() + %1$d; } };
                  Date.realNow = real; }
                """.formatted(ahead)));
    }

    private void task(String user, String element, int height) {
        Tasklist tasklist = browser.tasklist();
        tasklist.login(user);
        tasklist.openTask(walk.waiting(user, element, "").path("id").asText());
        tasklist.claim();
        keep("taak-" + element.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), height);
    }

    private void page(String user, String path, String name, int height) {
        pages.openAs(user, path);
        keep(name, height);
    }

    private void keep(String name, int height) {
        at(TELEPHONE, LONG, () -> look(name, TELEPHONE));
        at(SCREEN, height, () -> write(name, look(name, SCREEN)));
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
