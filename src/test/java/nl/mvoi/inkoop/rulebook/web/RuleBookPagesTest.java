// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The rule book over HTTP, without login, on an engine in which the test may deploy. */
@Tag("spring")
@SpringBootTest(classes = RulesRoom.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:rulebook;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data",
                "camunda.bpm.job-execution.enabled=false"})
class RuleBookPagesTest {

    /** A name of a program such as akkoordGeven, a code such as DUBBEL_GEBORGD, or a long word in capitals such as MARKT. */
    private static final Pattern CODE = Pattern.compile("\\b[a-z]{2,}[A-Z]\\w+|\\b[A-Z0-9]+_\\w+|\\b[A-Z]{5,}\\b");
    /** Labels for products that are written in capitals. */
    private static final Set<String> LABELS = Set.of("EPEAT", "WEEELABEX");

    private final TestRestTemplate visitor;
    private final RepositoryService repository;

    @Autowired
    RuleBookPagesTest(TestRestTemplate visitor, RepositoryService repository) {
        this.visitor = visitor;
        this.repository = repository;
    }

    @Test
    void theStartPageLeadsToEveryTopicEveryTableAndTheMatrix() {
        String page = see("/regelboek");

        assertThat(page).contains("href=\"/regelboek/onderwerpen/WEG\"", "href=\"/regelboek/onderwerpen/OVERIG\"",
                "href=\"/regelboek/matrix\"", "href=\"/verkenner\"", "Dit staat in een wet");
        repository.createDecisionDefinitionQuery().latestVersion().list().forEach(decision ->
                assertThat(page).contains("href=\"/regelboek/tabellen/" + decision.getKey() + "\"", decision.getName()));
        assertThat(page.split("<h1")).hasSize(2);
    }

    @Test
    void aTopicTellsPerThemeWhatCountsAndWhichRequirementsThereAre() {
        String page = see("/regelboek/onderwerpen/WEG");

        assertThat(page).contains("<h1>Wegen en fietspaden</h1>", "id=\"KLI\"", "id=\"KET\"", "WEG-KLI-1",
                "hoogstens 85% van de branchewaarde", "MKI-berekening met productverklaring", "eis of contractbepaling",
                "vanaf 1 januari 2022", "mvoi-status-voorbeeld");
        assertThat(page).doesNotContain("FAC-KLI-1");
    }

    @Test
    void aThemeThatDependsOnMoreSaysOnWhat() {
        assertThat(text(see("/regelboek/onderwerpen/WEG"))).contains("Geldt alleen als er een risico in de keten is.",
                "Geldt alleen als er geen risico in de keten is.");
        assertThat(text(see("/regelboek/onderwerpen/OVERIG"))).contains("Geldt alleen als social return geldt.");
    }

    @Test
    void noPageShowsACodeOutsideACodeElement() {
        List<String> pages = new ArrayList<>(List.of("/regelboek", "/regelboek/matrix"));
        pages.addAll(Pattern.compile("/regelboek/onderwerpen/\\w+").matcher(see("/regelboek")).results().map(MatchResult::group).toList());
        repository.createDecisionDefinitionQuery().latestVersion().list()
                .forEach(decision -> pages.add("/regelboek/tabellen/" + decision.getKey()));

        assertThat(pages).hasSizeGreaterThan(2 + 13 + 30).allSatisfy(path -> assertThat(CODE.matcher(
                text(see(path).replaceAll("(?s)<code.*?</code>", ""))).results().map(MatchResult::group)
                .filter(word -> !LABELS.contains(word))).as(path).isEmpty());
    }

    @Test
    void everyConditionOnATopicHasWordsOfItsOwn() {
        Pattern.compile("/regelboek/onderwerpen/\\w+").matcher(see("/regelboek")).results().map(MatchResult::group).distinct()
                .forEach(path -> assertThat(text(see(path))).as(path + ": add als.<column>.<value> to woorden.properties")
                        .doesNotContain("dit geldt:"));
    }

    @Test
    void allRulesAreSearchedAtOnceAndEachLeadsToItsPlace() {
        String page = see("/regelboek/zoeken?zoek=MKI-berekening");

        assertThat(page).containsPattern("\\d+ regels? gevonden").contains("href=\"/regelboek/tabellen/eisen#regel-");
        assertThat(text(see("/regelboek/zoeken?zoek=de"))).contains("Dit zijn de eerste 50.");
        assertThat(see("/regelboek/zoeken?zoek=zqzq")).contains("Er is geen regel met deze woorden.");
        assertThat(see("/regelboek/zoeken")).doesNotContain("gevonden", "Er is geen regel");
        assertThat(see("/regelboek/zoeken?zoek=%22%3E%3Cscript%3E")).doesNotContain("<script>");
        assertThat(see("/regelboek")).contains("action=\"/regelboek/zoeken\"");
    }

    @Test
    void theTableOfRequirementsIsFoldedByTopicAndKeepsThePlaceOfEachRule() {
        String page = see("/regelboek/tabellen/eisen");

        assertThat(page.split("<details")).hasSizeGreaterThan(10);
        assertThat(page).contains("<span>Wegen en fietspaden</span>", "id=\"regel-");
        assertThat(see("/regelboek/tabellen/eisen?onderwerp=WEG")).doesNotContain("<details");
    }

    @Test
    void whatIsThereForTheTableCheckIsNotShown() {
        assertThat(see("/regelboek/tabellen/socialReturn") + see("/regelboek/tabellen/termijnen") + see("/regelboek")).doesNotContain("Bereik:");
    }

    @Test
    void aRequirementOnOneProductSaysOnWhich() {
        assertThat(text(see("/regelboek/onderwerpen/FAC"))).contains(
                "Geldt alleen als het product dit is: meubels of onbekend (zonder CPV-code, of als geen eis precies past).");
    }

    @Test
    void theMatrixHasARowPerTopicAndACellPerTheme() {
        String page = see("/regelboek/matrix");

        assertThat(page).contains("<caption", "<th scope=\"col\">Klimaat</th>", "<th scope=\"row\"><a href=\"/regelboek/onderwerpen/SDO\"");
        assertThat(page.split("<tr>")).hasSize(1 + 1 + 13);
        assertThat(page).doesNotContain("geen regel");
        assertThat(text(page)).contains("verplicht niveau 3");
        assertThat(text(page)).contains("De hele matrix is een voorbeeld");
    }

    @Test
    void aTableReadsAsIfThenInPlainDutch() {
        String page = text(see("/regelboek/tabellen/procedure"));

        assertThat(page).contains("De eerste regel die past, geeft het antwoord", "Geraamde waarde in euro zonder btw", "vanaf 750.000",
                "sociale of andere specifieke dienst (SAS)", "werk of concessie", "maakt niet uit",
                "van 1 januari 2022 tot en met 31 december 2023", "Aw art. 2.140 tot en met 2.143", "versie 1");
        assertThat(page).doesNotContain("date and time", "DIENST_SAS", "hitPolicy");
    }

    @Test
    void everyTableCanBeReadAndShowsEveryRule() {
        repository.createDecisionDefinitionQuery().latestVersion().list().forEach(decision -> {
            String page = see("/regelboek/tabellen/" + decision.getKey());
            repository.getDmnModelInstance(decision.getId()).getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class)
                    .forEach(rule -> assertThat(page).contains("id=\"regel-" + rule.getId() + "\""));
            assertThat(page).as(decision.getKey()).doesNotContain("volgens de formule");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "eisen?onderwerp=WEG&thema=KLI | regel-eis_WEG_KLI_1 | regel-eis_FAC",
            "onderwerpUitCpv?onderwerp=AFV | regel-onderwerpUitCpv_34928480 | horen bij Wegen",
            "onderwerpUitCpv?zoek=34928480 | regel-onderwerpUitCpv_34928480 | regel-onderwerpUitCpv_90",
            "aardUitCpv?zoek=85312000 | regel-aardUitCpv_SAS_85000000 | regel-aardUitCpv_SAS_55000000",
            "feestdagen?zoek=2027 kóningsdag | regel-feestdagen_2027 | regel-feestdagen_2022"})
    void aLongTableShowsOnlyTheRulesThatTheReaderChose(String path, String there, String gone) {
        assertThat(see("/regelboek/tabellen/" + path)).contains(there).doesNotContain(gone).contains("Toon alle regels");
    }

    @Test
    void whatNothingFitsIsSaidAndTheSearchIsKeptAsText() {
        String page = see("/regelboek/tabellen/eisen?zoek={zoek}", "\"><script>alert(1)</script>");

        assertThat(page).contains("Er zijn geen regels die hierbij passen", "&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regelboek/onderwerpen/XYZ", "/regelboek/tabellen/onbekend", "/regelboek/tabellen/inkooptraject",
            "/regelboek/onbekend", "/regelboek/onderwerpen", "/regelboek/matrix/1"})
    void whatIsNotInTheBookIsADutch404(String path) {
        ResponseEntity<String> page = browse(path);

        assertThat(page.getStatusCode().value()).isEqualTo(404);
        assertThat(page.getBody()).contains("<html lang=\"nl\"", "Niet gevonden");
    }

    @Test
    void aNewlyDeployedVersionIsReadAtOnceAndItsWordsStayText() throws IOException {
        see("/regelboek/tabellen/mvoiGewicht");
        String changed = Files.readString(Path.of("processes", "mvoiGewicht.dmn"))
                .replace("Op niveau 1 hoeft MVOI niet mee te tellen in de punten.", "Nieuw &lt;b&gt;besluit&lt;/b&gt; van de raad.");
        Deployment deployment = repository.createDeployment().addString("mvoiGewicht.dmn", changed).deploy();
        try {
            assertThat(see("/regelboek/tabellen/mvoiGewicht")).contains("Nieuw &lt;b&gt;besluit&lt;/b&gt; van de raad.")
                    .contains("versie <span>2</span>").doesNotContain("hoeft MVOI niet mee te tellen");
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
        assertThat(see("/regelboek/tabellen/mvoiGewicht")).contains("versie <span>1</span>");
    }

    @Test
    void theChangeLogTellsWhichVersionCountedSinceWhenAndWhatChanged() throws IOException {
        assertThat(see("/regelboek/tabellen/herinneringen/wijzigingen")).contains("Versie 1, sinds ", "Dit is de eerste versie die hier staat.");
        String model = Files.readString(Path.of("processes", "herinneringen.dmn"));
        String note = model.substring(model.indexOf("<description>", model.indexOf("<rule ")) + 13, model.indexOf("</description>", model.indexOf("<rule ")));
        Deployment deployment = repository.createDeployment().addString("herinneringen.dmn", model.replace(note, "Anders &lt;b&gt;besloten&lt;/b&gt;.")).deploy();
        try {
            assertThat(see("/regelboek/tabellen/herinneringen/wijzigingen")).contains("Versie 2, sinds ", "veranderd", ">Waarom</dt>",
                    "<ins>Anders &lt;b&gt;besloten&lt;/b&gt;.</ins>", "Versie 1, sinds ");
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
        assertThat(see("/regelboek/tabellen/herinneringen")).contains("href=\"/regelboek/tabellen/herinneringen/wijzigingen\"");
        assertThat(browse("/regelboek/tabellen/onbekend/wijzigingen").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void everyProcessIsDrawnAndToldInWordsWithWhoActs() {
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(process -> {
            String page = see("/regelboek/processen/" + process.getKey());
            assertThat(page).contains("<svg class=\"mvoi-drawing\" aria-hidden=\"true\"", "<polyline", "<circle").doesNotContain("style=", "NaN");
            repository.getBpmnModelInstance(process.getId()).getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                    .forEach(task -> assertThat(HtmlUtils.htmlUnescape(text(page))).containsPattern(Pattern.quote(task.getName()) + " ?\\. Wie: "));
        });
        assertThat(see("/regelboek/processen")).contains("href=\"/regelboek/processen/inkooptraject\"");
        assertThat(browse("/regelboek/processen/onbekend").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void aChangedRuleChangesTopicAndMatrix() throws IOException {
        String changed = Files.readString(Path.of("processes", "themarelevantie.dmn")).replaceFirst(
                "(?s)(<outputEntry id=\"themarelevantie_WEG_GLO_o1\">\\s*<text>)\"VERPLICHT\"", "$1\"NIET_RELEVANT\"");
        Deployment deployment = repository.createDeployment().addString("themarelevantie.dmn", changed).deploy();
        try {
            String row = see("/regelboek/matrix").split("onderwerpen/WEG\"")[1].split("</tr>")[0];
            assertThat(row).contains("mvoi-relevance-NIET_RELEVANT", "niet relevant");
            assertThat(see("/regelboek/onderwerpen/WEG").split("id=\"GLO\"")[1].split("</div>")[0]).contains("niet relevant");
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }

    @Test
    void aTopicThatGotAnotherNameStandsThereOnce() throws IOException {
        String model = Files.readString(Path.of("processes", "onderwerpen.dmn"));
        String old = model.substring(model.indexOf("      <rule id=\"onderwerpen_WEG\">"), model.indexOf("      <rule id=\"onderwerpen_GRO\">"));
        String from = "&gt;= date and time(\"2022-01-01T00:00:00\")";
        String next = old.replace("onderwerpen_WEG", "onderwerpen_WEG_2024").replace("Wegen en fietspaden", "Wegen en straten")
                .replace(from, "&gt;= date and time(\"2024-01-01T00:00:00\")");
        String changed = model.replace(old, old.replace(from,
                "[date and time(\"2022-01-01T00:00:00\")..date and time(\"2023-12-31T23:59:59\")]") + next);
        Deployment deployment = repository.createDeployment().addString("onderwerpen.dmn", changed).deploy();
        try {
            assertThat(see("/regelboek").split("onderwerpen/WEG\"")).hasSize(2);
            assertThat(text(see("/regelboek"))).contains("Wegen en straten").doesNotContain("Wegen en fietspaden");
            assertThat(text(see("/regelboek/tabellen/onderwerpkeuzes"))).contains("Wegen en straten");
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }

    @Test
    void thePagesSendTheHeadersOfTheOtherPages() {
        HttpHeaders headers = browse("/regelboek").getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers).doesNotContainKey(HttpHeaders.SET_COOKIE);
    }

    private String see(String path, Object... values) {
        ResponseEntity<String> page = browse(path, values);
        assertThat(page.getStatusCode().value()).as(path).isEqualTo(200);
        assertThat(page.getBody()).contains("<html lang=\"nl\"");
        return page.getBody();
    }

    private ResponseEntity<String> browse(String path, Object... values) {
        return visitor.exchange(RequestEntity.get(path, values).accept(MediaType.TEXT_HTML).build(), String.class);
    }

    /** What a reader sees, with single spaces. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
