// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * A purchase for which several quotes are asked, in every topic, from request to signature. In the three topics with the longest gates a buyer
 * fills in that gate and a bid with keys alone; the rest goes over the web API.
 */
@Tag("lang")
@RequiresBrowser
class SeveralQuotesIT {

    /** Human tasks from request to signature, bids not counted. */
    private static final int LIMIT = 12;
    private static final List<String> THEMES = List.of("KLI", "CIR", "GLO", "SGS", "KET");
    private static final String REQUIREMENTS = "[data-veld='eisen'] tbody tr";

    private final Browser browser;
    private final Walk walk;
    private final Keyboard keys;

    SeveralQuotesIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
        keys = new Keyboard(browser);
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        browser.forgetDrafts();
    }

    @ParameterizedTest
    @CsvSource({"WEG, WERK,", "GRO, WERK,", "RIO, WERK,", "BRU, WERK,", "SPO, WERK,", "ENE, LEVERING,", "VAS, WERK, Klimaat",
            "FAC, DIENST, Circulaire economie", "ICT, LEVERING, Circulaire economie", "VER, LEVERING,", "AFV, DIENST,", "SDO, DIENST,", "OVERIG, DIENST,"})
    void everyTopicGetsItsContractInAtMostTwelveHumanTasks(String topic, String nature, String themeByKeys) {
        walk.postedToStrategy(request(topic, nature)).posted("inkoper", "strategieOpstellen", Purchases.strategy());
        if (themeByKeys != null) {
            gateByKeys(themeByKeys);
        }
        THEMES.stream().filter(this::isAsked).forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve()).posted("inkoper", "publicatieVoorbereiden", walk.publication())
                .letTimerGoOff("sluitingsdatum").posted("inkoper", "inschrijvingVastleggen", scored("Grote Keuken NV", "150000", 50, true));
        if (themeByKeys == null) {
            walk.posted("inkoper", "inschrijvingVastleggen", scored("Lekker Lokaal BV", "155000", 80, false));
        } else {
            bidByKeys();
        }
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve()).letTimerGoOff("opschortendeTermijn")
                .posted("mandaathouder", "contractOndertekenen", walk.signature(24));

        JsonNode dossier = walk.dossier();
        assertThat(List.of(dossier.path("onderwerp").asText(), dossier.path("baan").asText(), dossier.path("procedure").asText()))
                .containsExactly(topic, "NORMAAL", "MEERVOUDIG_ONDERHANDS");
        assertThat(dossier.at("/contract/leverancier").asText()).isEqualTo("Lekker Lokaal BV");
        assertThat(walk.tasksDone()).filteredOn(task -> !task.startsWith("inschrijving")).hasSizeLessThanOrEqualTo(LIMIT);
    }

    /** Every requirement is passed and adopted. */
    private void gateByKeys(String theme) {
        walk.gate(theme);
        browser.see(REQUIREMENTS);
        browser.driver().findElements(By.cssSelector(REQUIREMENTS)).stream().map(row -> row.getAttribute("data-code")).toList()
                .forEach(code -> keys.to("tr[data-code='" + code + "'] [data-sleutel='keuze'] select").press("O"));
        handIn();
    }

    private void bidByKeys() {
        walk.task("inkoper", "Inschrijving vastleggen");
        keys.choose(field("inschrijvingSoort"), 0).type(field("leverancier"), "Lekker Lokaal BV").type(field("kvkNummer"), Purchases.kvk("Lekker Lokaal BV"))
                .type(field("prijs"), "155.000").type(field("kwaliteitsscore"), "80").type(field("mvoiScore"), "80").choose(field("nogEenInschrijving"), 0);
        handIn();
    }

    private static String field(String key) {
        return "[id^='fjs-form'][id*='-inschrijvingVastleggen_" + key + "']";
    }

    private void handIn() {
        keys.to(".task-card .form-actions .btn-primary");
        assertThat(browser.axe()).isEmpty();
        keys.press(Keys.ENTER);
        browser.await(page -> browser.see(".mvoi-next").getText().contains("Klaar met deze taak van " + walk.number()));
    }

    /** A theme that does not count here passes its gate by itself. */
    private boolean isAsked(String theme) {
        return !walk.as("inkoper").get("/task?taskDefinitionKey=poortInvullen&processVariables=thema_eq_" + theme + "&processInstanceBusinessKey="
                + walk.number()).json().isEmpty();
    }

    private static Map<String, Object> request(String topic, String nature) {
        Map<String, Object> form = Purchases.request("Offertes voor " + topic, nature, "", "160000", 24);
        form.remove("cpvCode");
        form.put("onderwerp", topic);
        return form;
    }

    private static Map<String, Object> scored(String supplier, String price, int score, boolean more) {
        Map<String, Object> bid = Purchases.bid(supplier, price, more);
        bid.putAll(Map.of("kwaliteitsscore", score, "mvoiScore", score));
        return bid;
    }
}
