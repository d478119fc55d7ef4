// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The explorer as anyone opens it, without login. */
@InkoopTest
class ExplorerPageTest {

    private static final Map<String, String> CYCLE_PATH = Map.of("cpvCode", "45233162-2", "soort", "WERK",
            "geraamdeWaarde", "6.200.000", "looptijdMaanden", "18", "peildatum", "2026-11-22");

    private final TestRestTemplate visitor;

    @Autowired
    ExplorerPageTest(TestRestTemplate visitor) {
        this.visitor = visitor;
    }

    @Test
    void theEmptyFormAsksAndComplainsAboutNothing() {
        String page = see(200, Map.of());

        assertThat(page).contains("<form", "method=\"get\"", "name=\"cpvCode\"", "Wegen en fietspaden", "<legend>Wat koopt u?</legend>")
                .doesNotContain("Dit moet nog anders", "Wat de regels vragen", "aria-invalid");
    }

    @Test
    void aPurchaseGetsThemesRequirementsProcedureTermsAndReasons() {
        String page = see(200, CYCLE_PATH);

        assertThat(page).contains("Wat de regels vragen", "45233162", "href=\"/regelboek/onderwerpen/WEG\"", "volledige baan",
                "WEG-KLI-1", "hoogstens 85% van de branchewaarde", "inschrijving: 40 dagen", "<summary>Waarom?</summary>",
                "href=\"/regelboek/tabellen/procedure#regel-procedure_europees_werk_2026\"", "href=\"/regelboek/tabellen/aardUitCpv#regel-",
                "href=\"/regelboek/tabellen/termijnen#regel-termijnen_europees_openbaar_inschrijving\"", "Digitaal inschrijven maakt er 40 van.", "value=\"6.200.000\"");
        assertThat(page.split("class=\"mvoi-theme\"")).hasSize(1 + 5);
    }

    @Test
    void everyRuleThatAReasonNamesStandsInTheRuleBook() {
        Matcher links = Pattern.compile("href=\"(/regelboek/tabellen/\\w+)#(regel-[^\"]+)\"")
                .matcher(see(200, CYCLE_PATH));
        int found = 0;
        while (links.find()) {
            found++;
            assertThat(get(links.group(1)).getBody()).contains("id=\"" + links.group(2) + "\"");
        }
        assertThat(found).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"'5.403.999,99', false", "'€ 5.404.000,00', true", "5404000, true", "'5.404.000', true"})
    void theValueMayBeWrittenTheDutchWay(String value, boolean european) {
        String page = see(200, Map.of("cpvCode", "45233162", "geraamdeWaarde", value, "peildatum", "2026-11-22"));

        assertThat(page).contains("value=\"" + value + "\"", european ? "€ 5.404.000,00, vijf miljoen vierhonderdvierduizend euro"
                : "€ 5.403.999,99, vijf miljoen vierhonderddrieduizend negenhonderdnegenennegentig euro en negenennegentig cent");
        assertThat(page.contains("#regel-procedure_europees_werk_2026")).isEqualTo(european);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndWhatWasTypedIsKept() {
        String page = see(400, Map.of("cpvCode", "99999999", "soort", "BOUW", "onderwerp", "TUIN", "geraamdeWaarde", "veel",
                "looptijdMaanden", "1,5", "peildatum", "morgen", "grensoverschrijdendBelang", "misschien"));

        assertThat(page).contains("role=\"alert\"", "Let op - Verkenner", "De waarde van ‘Geraamde waarde’ is geen getal dat wij kunnen lezen;",
                "value=\"veel\"", "value=\"1,5\"");
        for (String field : new String[] {"cpvCode", "soort", "onderwerp", "geraamdeWaarde", "looptijdMaanden", "peildatum",
                "grensoverschrijdendBelang"}) {
            assertThat(page).contains("<a href=\"#" + field + "\"", "id=\"" + field + "-fout\"",
                    "aria-describedby=\"" + field + "-hulp " + field + "-fout\"");
        }
        assertThat(page.split("aria-invalid=\"true\"")).hasSize(1 + 7);
        assertThat(page).doesNotContain("'geraamdeWaarde'", "Wat de regels vragen");
    }

    @Test
    void anEmptyFormThatIsSentHearsWhatIsMissing() {
        assertThat(see(400, Map.of("cpvCode", "", "geraamdeWaarde", ""))).contains("‘Geraamde waarde’ ontbreekt.",
                "Geef ‘CPV-code of omschrijving’, of geef zowel ‘Soort inkoop’ als ‘Onderwerp’.");
    }

    @Test
    void anAmountAMonthAndLotsCountAsTheApiCountsThem() {
        String page = see(200, Map.of("cpvCode", "90910000", "geraamdeWaarde", "60.000", "bedragPerMaand", "5.000", "onbepaaldeTijd", "ja",
                "percelen", "60.000; 440.000,50", "peildatum", "2026-11-22"));

        assertThat(page).contains("€ 240.000,00 over 48 maanden", "#regel-waardebepaling_onbepaald", "Het hoogste bedrag telt.",
                "1 van de percelen is klein, samen € 60.000,00. Er mag hoogstens € 100.000,10 apart.", "Dat past.",
                "#regel-percelenregeling_levering_dienst", "#regel-procedure_europees_levering_dienst_2026", "value=\"60.000; 440.000,50\"");
    }

    @Test
    void anAmountAMonthIsEnoughToKnowTheValue() {
        String page = see(200, Map.of("cpvCode", "90910000", "geraamdeWaarde", "", "bedragPerMaand", "5.000", "looptijdMaanden", "12",
                "peildatum", "2026-11-22"));

        assertThat(page).contains("€ 60.000,00 over 12 maanden", "#regel-waardebepaling_kort", "Wat de regels vragen")
                .doesNotContain("utrecht-alert--warning");
    }

    @Test
    void aLotThatIsNoAmountIsNamedByItsNumber() {
        String page = see(400, Map.of("cpvCode", "90910000", "geraamdeWaarde", "60.000", "percelen", "60.000; veel", "onbepaaldeTijd", "ja",
                "soort", "BOUW"));

        assertThat(page).contains("De waarde van ‘Waarde van elk perceel’ (nummer 2) is geen getal dat wij kunnen lezen;", "id=\"percelen-fout\"",
                "Geef bij ‘Geen einddatum’ ook ‘Bedrag per maand’.", "Kies uit: werk (WERK), levering (LEVERING)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1e9", "216,000.50", "1.5", "12.34.567", "0,001", "99999999999999", "NaN"})
    void anAmountThatIsNoneIsRefused(String value) {
        assertThat(see(400, Map.of("cpvCode", "45233162", "geraamdeWaarde", value))).contains("id=\"geraamdeWaarde-fout\"");
    }

    @Test
    void aWordInsteadOfACodeOffersCodesThatKeepTheOtherAnswers() {
        String page = see(400, Map.of("cpvCode", "Fietspad", "geraamdeWaarde", "1.000,50"));

        assertThat(page).contains("Kies een CPV-code die past bij ‘Fietspad’.",
                "href=\"/verkenner?cpvCode=45233162&amp;geraamdeWaarde=1.000%2C50#uitkomst\"", "Aanleggen van fietspad");
        assertThat(see(400, Map.of("cpvCode", "zqzq", "geraamdeWaarde", "1"))).contains("Er is geen CPV-code met ‘zqzq’");
    }

    @Test
    void aMistypedCodeOffersTheNearestOnes() {
        assertThat(see(400, Map.of("cpvCode", "45233169", "geraamdeWaarde", "1000"))).contains("href=\"/verkenner?cpvCode=45233160");
    }

    @Test
    void whatIsTypedStaysText() {
        String page = see(400, Map.of("cpvCode", "\"><script>alert(1)</script>", "geraamdeWaarde", "<b>1</b>", "peildatum", "'\"<i>"));

        assertThat(page).doesNotContain("<script>", "<b>1</b>", "<i>").contains("&lt;script&gt;");
    }

    @Test
    void aDayWithoutRulesIsRefused() {
        assertThat(see(400, Map.of("cpvCode", "45233162", "geraamdeWaarde", "1000", "peildatum", "1990-01-01")))
                .contains("Voor de dag in ‘Datum’ zijn er geen regels. De tabel ‘Keuzelijst van onderwerpen’ begint op 1 januari 2022.");
    }

    @Test
    void contradictionsAreShownAsWarnings() {
        assertThat(see(200, Map.of("cpvCode", "45233162", "soort", "DIENST", "geraamdeWaarde", "1000")))
                .contains("utrecht-alert--warning", "De gekozen soort telt.");
    }

    @Test
    void theAnswerBeginsInShortAndLeadsToTheStartOfThatPurchase() {
        String page = see(200, CYCLE_PATH);

        assertThat(page.substring(page.indexOf("mvoi-short"), page.indexOf("mvoi-acts"))).contains("Procedure", "Tot u mag tekenen minstens", "60 dagen",
                "Verplichte thema's", "Klimaat", "<dt>Eisen</dt>");
        assertThat(page).contains("href=\"/aanvragen/nieuw?", "cpvCode=45233162-2&amp;", "geraamdeWaarde=6.200.000",
                "href=\"/verkenner/regels.csv?");
    }

    @Test
    void whoGetsTheAddressOfAnAnswerSeesTheSameAnswer() {
        String page = see(200, CYCLE_PATH);
        String shared = HtmlUtils.htmlUnescape(page.replaceAll("(?s).*href=\"([^\"]*)\">Adres van deze verkenning, om te delen<.*", "$1"));

        assertThat(shared).startsWith("/verkenner?");
        assertThat(get(shared).getBody()).isEqualTo(page);
    }

    @Test
    void theValueThatCountsGoesToTheStart() {
        assertThat(see(200, Map.of("cpvCode", "90910000", "bedragPerMaand", "5.000", "looptijdMaanden", "12", "grensoverschrijdendBelang", "ja",
                "peildatum", "2026-11-22"))).containsPattern("href=\"/aanvragen/nieuw\\?[^\"]*grensoverschrijdendBelang=true[^\"]*\"")
                .containsPattern("href=\"/aanvragen/nieuw\\?[^\"]*geraamdeWaarde=60\\.000[^\"]*\"");
    }

    @Test
    void twoPurchasesOrTwoDaysAreComparedRowByRow() {
        String address = "/verkenner/vergelijken?cpvCode=45233162&geraamdeWaarde=6.200.000&peildatum=2026-11-22&anders.geraamdeWaarde=60.000";
        String page = get(address).getBody();

        assertThat(page).contains("€ 6.200.000,00", "€ 60.000,00", "WEG-KLI-1");
        assertThat(page.split("mvoi-differs-word")).hasSizeGreaterThan(2);
        assertThat(get("/verkenner/vergelijken?cpvCode=45233162&geraamdeWaarde=6.200.000&peildatum=2026-11-22").getBody()).doesNotContain("mvoi-differs-word");
        ResponseEntity<String> wrong = get(address.replace("60.000", "veel"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(400);
        assertThat(wrong.getBody()).contains("id=\"geraamdeWaarde-fout\"", "value=\"veel\"");
    }

    @Test
    void theAnswerComesAsLinesForASpreadsheet() {
        ResponseEntity<String> lines = get("/verkenner/regels.csv?cpvCode=45233162&geraamdeWaarde=6.200.000&peildatum=2026-11-22");

        assertThat(lines.getHeaders().getContentType().toString()).startsWith("text/csv");
        assertThat(lines.getBody()).startsWith("\uFEFF\"Vraag\";\"Antwoord\"\r\n").contains("\"Waarde\";\"€ 6.200.000,00\"\r\n", "WEG-KLI-1");
        assertThat(get("/verkenner/regels.csv?cpvCode=45233162&geraamdeWaarde=veel").getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void theHeadersAreThoseOfTheStartPage() {
        HttpHeaders headers = get("/verkenner").getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo(get("/").getHeaders().getFirst("Content-Security-Policy"));
        assertThat(headers).doesNotContainKey(HttpHeaders.SET_COOKIE);
        assertThat(get("/").getBody()).contains("href=\"/verkenner\"", "href=\"/regelboek\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verkenner/x", "/verkenner.html", "/regelboekje", "/regelboek/../actuator/env", "/verkenningen",
            "/templates/verkenner.html", "/regelboek/tabellen/eisen.dmn", "/api/v1/mvoi-verkenningen"})
    void nothingElseBecamePublic(String path) {
        assertThat(get(path).getStatusCode().value()).isIn(400, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verkenner", "/regelboek", "/regelboek/matrix", "/regelboek/tabellen/eisen"})
    void thePagesCanOnlyBeRead(String path) {
        ResponseEntity<String> answer = visitor.exchange(
                RequestEntity.method(HttpMethod.POST, path).accept(MediaType.TEXT_HTML).build(), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
    }

    private String see(int status, Map<String, String> answers) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/verkenner");
        answers.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        ResponseEntity<String> page = get(address.encode().buildAndExpand(answers).toUriString());
        assertThat(page.getStatusCode().value()).isEqualTo(status);
        return page.getBody();
    }

    private ResponseEntity<String> get(String path) {
        return visitor.exchange(RequestEntity.get(URI.create(visitor.getRootUri() + path)).accept(MediaType.TEXT_HTML).build(),
                String.class);
    }
}
