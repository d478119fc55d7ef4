// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.shell.LanguageFile;
import nl.mvoi.inkoop.testing.ListedDossiers;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A manager sees in Cockpit where a dossier stands, and changes nothing. An administrator sees what failed. */
@RequiresBrowser
class CockpitIT {

    private static final String TABS = ".ctn-content-bottom ul.nav-tabs a";
    /** The texts that can be seen, outside drawings, and the words of tooltips and empty fields. */
    private static final String READABLE = """
            const texts = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const parent = node.parentElement;
              if (node.data.trim() && !parent.closest('svg, script, style') && parent.checkVisibility()) {
                texts.push(node.data.trim());
              }
            }
            for (const element of document.querySelectorAll('[title], [placeholder], [aria-label], [uib-tooltip]')) {
              texts.push(...['title', 'placeholder', 'aria-label', 'uib-tooltip'].map(name => element.getAttribute(name)).filter(Boolean));
            }
            return texts;
            """;

    private static final String HIDDEN = hidden();

    private final PackagedApp app;
    private final Browser browser;
    private final Walk walk;
    private final Cockpit cockpit;

    CockpitIT(PackagedApp app, Browser browser) {
        this.app = app;
        this.browser = browser;
        walk = new Walk(app, browser);
        cockpit = new Cockpit(browser);
    }

    @Test
    void aManagerSeesTheDossierItsDiagramAndItsGatesByTheme() {
        toTheGates();
        cockpit.login("manager");

        cockpit.openInstance(path());
        assertThat(cockpit.dossier()).contains(walk.number() + " Fietspad Vleutenseweg", "Fase: Strategie", "Wie is aan zet",
                "MVOI-poort invullen: Circulaire economie", "Elk thema bij elke poort", "✔ gehaald", "○ nog niet");
        assertThat(cockpit.marks()).anyMatch(mark -> mark.startsWith("● 5 taken, "));
        browser.screenshot("cockpit-dossier");
        assertThat(browser.axe()).isEmpty();
        assertThat(cockpit.information()).contains(walk.number(), "Inkooptraject");
        assertThat(cockpit.diagram()).contains("Inkoopstrategie bepalen", "Gunnen en contract sluiten");
        assertThat(cockpit.variables()).containsEntry("fase", "STRATEGIE").containsEntry("dossierNummer", walk.number());

        Map<String, String> gates = new TreeMap<>();
        for (JsonNode gate : walk.running("mvoi-poort")) {
            cockpit.openInstance(gate.path("id").asText());
            assertThat(cockpit.information()).contains(walk.number(), "MVOI-poort");
            assertThat(cockpit.diagram()).contains("MVOI-poort invullen", "Afwijking behandelen");
            assertThat(cockpit.marks()).filteredOn(mark -> mark.startsWith("● ")).hasSize(1);
            Map<String, String> variables = cockpit.variables();
            gates.put(variables.get("thema"), variables.get("poort"));
        }
        browser.screenshot("cockpit-poort");
        assertThat(gates).isEqualTo(Map.of("CIR", "G2", "GLO", "G2", "KET", "G2", "KLI", "G2", "SGS", "G2"));
    }

    @Test
    void whatIsLateStandsOnTheDiagramWithASignAndWords() {
        toTheGates();
        walk.postedGate("KLI", Purchases.adoptAll());
        walk.daysLater(14);
        cockpit.login("manager");
        cockpit.openInstance(path());

        assertThat(cockpit.marks()).anyMatch(mark -> mark.startsWith("! 4 taken, 4 te laat, "));
        assertThat(cockpit.dossier()).contains("! te laat, uiterlijk");
    }

    /** Who may wait for nobody but the market is told that, on each diagram from which its process is seen. */
    @Test
    void duringPublicationTheMarketIsWaitedForAndWhatIsDoneHasItsMark() {
        toTheGates();
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        walk.posted("directeur", "akkoordGeven", Purchases.approve()).posted("inkoper", "publicatieVoorbereiden", walk.publication());
        browser.await(page -> walk.as("manager").getAbsolute("/api/v1/inkoopdossiers/" + walk.number() + "/voortgang").json().path("markt").size() == 1);
        cockpit.login("manager");

        cockpit.openInstance(path());
        assertThat(cockpit.mark("faseAanbesteding")).startsWith("● de markt sinds ");
        assertThat(cockpit.marked("✔")).containsExactly("faseOpdracht", "faseStrategie");
        assertThat(cockpit.mark("faseStrategie")).isEqualTo("✔ gedaan");
        assertThat(cockpit.dossier()).contains("Wachten op inschrijvingen", "de markt").doesNotContain("wacht nu op niets");
        browser.screenshot("cockpit-publicatie");
        assertThat(browser.axe()).isEmpty();

        cockpit.openInstance(walk.running("aanbesteding").get(0).path("id").asText());
        assertThat(cockpit.mark("sluitingsdatum")).startsWith("● de markt sinds ");
        assertThat(cockpit.marked("✔")).containsExactly("publicatieVoorbereiden");
    }

    /** Five gates are of the same model: what was done in one was not done in another. */
    @Test
    void whatWasDoneInOneGateHasItsMarkThereAndNotInAnother() {
        toTheGates();
        walk.postedDeviation("CIR").postedDeviation("KLI");
        walk.waiting("mvoi-adviseur", "afwijkingBeoordelen", "&processVariables=thema_eq_CIR");
        cockpit.login("manager");
        cockpit.openInstance(path());
        assertThat(cockpit.marked("✔")).containsExactly("faseOpdracht");

        for (JsonNode gate : walk.running("mvoi-poort")) {
            cockpit.openInstance(gate.path("id").asText());
            boolean deviates = List.of("CIR", "KLI").contains(cockpit.variables().get("thema"));
            assertThat(cockpit.marked("●")).containsExactly(deviates ? "afwijking" : "poortInvullen");
            assertThat(cockpit.marked("✔")).isEqualTo(deviates ? List.of("poortInvullen") : List.of());
            if (deviates) {
                assertThat(cockpit.mark("afwijking")).isEqualTo("● MVOI-adviseurs");
                assertThat(cockpit.mark("poortInvullen")).isEqualTo("✔ gedaan");
                browser.screenshot("cockpit-afwijking");
            }
        }
    }

    @Test
    void thePathTellsItsPhasesAndAProcessWithoutPeopleSaysSo() {
        toTheGates();
        cockpit.login("manager");
        cockpit.openDefinition(walk.running("inkooptraject").get(0).path("definitionId").asText());
        assertThat(browser.see(".mvoi-figures").getText()).contains("Inkoopstrategie bepalen", "Gunnen en contract sluiten", "tot en met");
        eachNumberIsThatOfItsList(".mvoi-figures", 2 * links(".mvoi-figures tbody tr").size());
        assertThat(browser.axe()).isEmpty();
        cockpit.open("process-definition/" + walk.as("manager").get("/process-definition/key/intrekking").json().path("id").asText() + "/runtime");
        browser.await(page -> browser.see(".mvoi-figures").getText().contains("Hier doen mensen niets."));
    }

    @Test
    void theDashboardTellsWhatTheApiTellsAndEachNumberOpensItsList() {
        toTheGates();
        cockpit.login("manager");
        cockpit.open("dashboard");
        browser.see(".mvoi-overview table");
        browser.screenshot("cockpit-overzicht");
        assertThat(browser.axe()).isEmpty();

        JsonNode figures = walk.as("manager").getAbsolute("/api/v1/voortgang").json();
        List<String> counted = links(".mvoi-overview a[href*='fase=']").stream().map(WebElement::getText).toList();
        assertThat(counted).hasSize(10).isEqualTo(values(figures.path("fasen"), "aantal"));
        assertThat(links(".mvoi-overview a[href$='&thema=KLI'], .mvoi-overview a[href$='&thema=CIR']")).extracting(WebElement::getText)
                .containsExactlyElementsOf(values(figures.path("poorten"), "wachtend").subList(0, 2));
        eachNumberIsThatOfItsList(".mvoi-overview", 5 * 4 + 10 + 6);
    }

    /** Each number of a table but days is a link, and its list has as many dossiers. */
    private void eachNumberIsThatOfItsList(String part, int numbers) {
        List<WebElement> found = links(part + " td a");
        assertThat(found).hasSize(numbers).allSatisfy(link -> {
            String list = link.getAttribute("href").replace(app.address().toString(), "");
            assertThat(ListedDossiers.of(walk.as("manager"), list.startsWith("/") ? list : "/" + list)).as(list).hasSize(Integer.parseInt(link.getText()));
        });
        String left = String.valueOf(browser.driver().executeScript("return [...document.querySelectorAll(arguments[0] + ' td')].map(cell => { const copy = cell.cloneNode(true);"
                + " copy.querySelectorAll('a').forEach(link => link.remove()); return copy.textContent; }).join(' ')", part));
        assertThat(left.replaceAll("[0-9.,]+ (dag|dagen)\\b", "")).as("numbers without a list").doesNotContainPattern("[0-9]");
    }

    @Test
    void aProcessTellsHowManyAreAtEachStepAndHowLongItTook() {
        toTheGates();
        cockpit.login("manager");
        cockpit.openDefinition(walk.running("strategie").get(0).path("definitionId").asText());

        assertThat(browser.see(".mvoi-figures").getText()).contains("wat is afgerond van", "Inkoopstrategie opstellen");
        eachNumberIsThatOfItsList(".mvoi-figures", 2 * links(".mvoi-figures tbody tr").size());
        browser.screenshot("cockpit-doorlooptijd");
        assertThat(browser.axe()).isEmpty();
    }

    @Test
    void aNumberOrATitleLeadsToItsDossierInOneStep() {
        String title = "Kade langs de Vecht " + System.nanoTime();
        walk.posted(Purchases.request(title, "WERK", "45233162-2", "6200000", 18));
        cockpit.login("manager");
        for (String sought : List.of(walk.number(), title)) {
            cockpit.open("dashboard");
            cockpit.find(sought);
            browser.await(page -> page.getCurrentUrl().endsWith("/dossiers/" + walk.number()));
        }
        cockpit.open("processes");
        cockpit.find("bestaat & niet");
        browser.await(page -> page.getCurrentUrl().contains("/dossiers?lijst=alles&zoek=bestaat+%26+niet"));
    }

    @Test
    @Tag("lang")
    void whatAManagerMeetsIsInDutchAndWithoutBarriers() {
        toTheGates();
        cockpit.login("manager");
        String instance = "process-instance/" + path() + "/runtime";
        String definition = "process-definition/" + walk.running("strategie").get(0).path("definitionId").asText() + "/runtime";
        String decision = walk.as("manager").get("/decision-definition?key=mandaat&latestVersion=true").json().get(0).path("id").asText();
        for (String page : List.of("dashboard", "processes", "decisions", "tasks", "repository", "batch", instance, definition, "decision-definition/" + decision)) {
            cockpit.open(page);
            readsDutch(page);
            changesNothing(page);
            assertThat(browser.axe()).as(page).isEmpty();
            for (int tab = 0; tab < links(TABS).size(); tab++) {
                links(TABS).get(tab).click();
                readsDutch(page + " tab " + tab);
                changesNothing(page + " tab " + tab);
                assertThat(browser.axe()).as(page + " tab " + tab).isEmpty();
            }
        }
    }

    /** Nothing can be seen of what the style sheet takes away: what the server refuses to all, and what only an administrator may do. */
    private void changesNothing(String page) {
        assertThat(HIDDEN.length()).isGreaterThan(300);
        assertThat((List<?>) browser.driver().executeScript("return [...document.querySelectorAll(arguments[0])].filter(one => one.checkVisibility()).map(one => one.outerHTML)", HIDDEN))
                .as(page).isEmpty();
    }

    /** The selectors of the two rules that take buttons away. */
    private static String hidden() {
        try (InputStream css = CockpitIT.class.getResourceAsStream("/META-INF/resources/webjars/camunda/app/cockpit/styles/user-styles.css")) {
            String rules = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of("refuses to everybody here, has no button */", "only an administrator may do */").map(comment -> rules.substring(rules.indexOf(comment) + comment.length()))
                    .map(rule -> rule.substring(0, rule.indexOf('{')).strip()).collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void theOverviewCanBeReadAtEveryWidth(int width) {
        toTheGates();
        cockpit.login("manager");
        browser.atWidth(width, () -> {
            browser.visit("/camunda/app/cockpit/default/#/dashboard");
            browser.see(".mvoi-overview table");
            browser.screenshot("cockpit-overzicht-" + width);
            assertThat(browser.axe()).isEmpty();
            assertThat((Boolean) browser.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth")).as("no scrolling sideways").isTrue();
            if (!browser.shows("#mvoi-zoek")) {
                browser.click(".navbar-toggle");
                browser.see("#mvoi-zoek");
                assertThat(browser.axe()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void aProcessOfAPurchaseCanBeReadAtEveryWidth(int width) {
        toTheGates();
        cockpit.login("manager");
        browser.atWidth(width, () -> {
            browser.visit("/camunda/app/cockpit/default/#/process-instance/" + path() + "/runtime");
            browser.see(".mvoi-dossier .mvoi-gates");
            browser.wholePage("cockpit-dossier-" + width);
            assertThat(browser.axe()).isEmpty();
            assertThat(cockpit.dossier()).contains(walk.number(), "Wie is aan zet");
            assertThat((Boolean) browser.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth")).as("no scrolling sideways").isTrue();
            assertThat(browser.see(".mvoi-dossier h2").getRect().getHeight()).isPositive();
            for (int tab = 0; tab < links(TABS).size(); tab++) {
                browser.bringIntoView(links(TABS).get(tab)).click();
                browser.await(ready -> !browser.shows(".loader-state.loading, .loading"));
                assertThat(browser.axe()).as("tab " + tab).isEmpty();
            }
            browser.wholePage("cockpit-dossier-tabblad-" + width);
        });
    }

    /** English values of which Cockpit has a Dutch one that is not the same. */
    private static Set<String> english() {
        Set<String> english = labels("en");
        english.removeAll(labels("nl"));
        return english;
    }

    private static Set<String> labels(String language) {
        return LanguageFile.of("cockpit", language).texts().entrySet().stream().filter(text -> text.getKey().startsWith("/labels/"))
                .map(text -> text.getValue().strip()).filter(text -> !text.isEmpty()).collect(Collectors.toCollection(HashSet::new));
    }

    private void readsDutch(String page) {
        browser.await(ready -> !browser.shows(".loader-state.loading, .loading"));
        List<?> texts = (List<?>) browser.driver().executeScript(READABLE);
        assertThat(texts.stream().map(String::valueOf)).as(page).isNotEmpty().doesNotContainAnyElementsOf(english())
                .noneMatch(text -> text.matches("[A-Z]{2,}(_[A-Z0-9]+){2,}"));
        assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("nl");
    }

    @Test
    void aManagerChangesNothing() {
        toTheGates();
        cockpit.login("manager");
        cockpit.openInstance(path());

        assertThat(links(".ctn-toolbar a, .ctn-toolbar button")).noneMatch(WebElement::isDisplayed);
        cockpit.tab("Gegevens");
        browser.see(".cam-table tbody td.col-name");
        changesNothing("Gegevens");

        String instance = "/process-instance/" + path();
        TasklistClient manager = walk.as("manager");
        assertThat(List.of(manager.send("PUT", instance + "/suspended", Map.of("suspended", true)),
                manager.send("PUT", instance + "/variables/fase", Map.of("value", "CONTRACT")),
                manager.post(instance + "/modification", Map.of("instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "faseContract")))),
                manager.send("DELETE", instance, Map.of()))).extracting(TasklistClient.Reply::status).containsOnly(403);
        assertThat(walk.running("inkooptraject").get(0).path("suspended").asBoolean()).isFalse();
        cockpit.open("dashboard");
        browser.see(".mvoi-overview table");
        assertThat(browser.has(".mvoi-background")).isFalse();
    }

    @Test
    void anAdministratorSeesAMailThatFailedAndHasItTriedAgain() throws IOException {
        Path outbox = app.data().resolve("outbox");
        Path aside = app.data().resolve("outbox-aside");
        Files.createDirectories(outbox);
        Files.move(outbox, aside);
        Files.createFile(outbox);
        try {
            walk.posted(Purchases.laptops());
            browser.await(page -> !failed().isEmpty());
        } finally {
            Files.delete(outbox);
            Files.move(aside, outbox);
        }
        cockpit.login("beheer");
        assertThat(cockpit.failedInBackground()).contains("Mail versturen", "cannot be written");
        browser.screenshot("cockpit-mail-mislukt");
        assertThat(browser.axe()).noneMatch(violation -> violation.contains("mvoi-background"));

        cockpit.tryAgain();

        browser.await(page -> failed().isEmpty());
        assertThat(walk.told("Mislukte stap opnieuw geprobeerd")).contains("Mail versturen");
        assertThat(walk.as("manager").get("/incident/count").json().path("count").asInt()).isZero();
    }

    private List<WebElement> links(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }

    private static List<String> values(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(name).asText()).toList();
    }

    private JsonNode failed() {
        return walk.as("beheer").get("/job?noRetriesLeft=true").json();
    }

    private String path() {
        return walk.running("inkooptraject").get(0).path("id").asText();
    }

    private void toTheGates() {
        walk.posted(Purchases.cyclePath()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .posted("inkoper", "strategieOpstellen", Purchases.strategy());
        walk.waiting("inkoper", "poortInvullen", "");
    }
}
