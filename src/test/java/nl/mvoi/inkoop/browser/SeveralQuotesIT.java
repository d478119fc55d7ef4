// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A purchase for which several quotes are asked, in every topic, from request to signature. What differs per topic is the gate with
 * its requirements: one of each topic is done in Tasklist, the rest over the web API, for {@link CateringIT} does it there once.
 */
@Tag("lang")
@RequiresBrowser
class SeveralQuotesIT {

    private static final int LIMIT = 12;
    private static final Map<String, String> THEMES = Map.of("KLI", "Klimaat", "CIR", "Circulaire economie", "GLO", "Gezonde leefomgeving",
            "SGS", "Sociale en gezonde stad", "KET", "Ketenverantwoordelijkheid");

    private final Walk walk;

    SeveralQuotesIT(PackagedApp app, Browser browser) {
        walk = new Walk(app, browser);
    }

    @ParameterizedTest
    @CsvSource({"WEG, WERK", "GRO, WERK", "RIO, WERK", "BRU, WERK", "SPO, WERK", "ENE, LEVERING", "VAS, WERK", "FAC, DIENST", "ICT, LEVERING",
            "VER, LEVERING", "AFV, DIENST", "SDO, DIENST", "OVERIG, DIENST"})
    void everyTopicGetsItsContractInAtMostTwelveHumanTasks(String topic, String nature) {
        walk.postedToStrategy(request(topic, nature)).posted("inkoper", "strategieOpstellen", Purchases.strategy());
        gates(topic);
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve()).posted("inkoper", "publicatieVoorbereiden", walk.publication());
        walk.letTimerGoOff("sluitingsdatum");
        walk.posted("inkoper", "inschrijvingVastleggen", scored(Purchases.bid("Lekker Lokaal BV", "155000", true), 80))
                .posted("inkoper", "inschrijvingVastleggen", scored(Purchases.bid("Grote Keuken NV", "150000", false), 50));
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve());
        walk.letTimerGoOff("opschortendeTermijn");
        walk.posted("mandaathouder", "contractOndertekenen", Purchases.signature());

        JsonNode dossier = walk.dossier();
        assertThat(List.of(dossier.path("onderwerp").asText(), dossier.path("baan").asText(), dossier.path("procedure").asText()))
                .containsExactly(topic, "NORMAAL", "MEERVOUDIG_ONDERHANDS");
        assertThat(dossier.at("/contract/leverancier").asText()).isEqualTo("Lekker Lokaal BV");
        assertThat(walk.tasksDone()).filteredOn(task -> !task.startsWith("inschrijving")).hasSizeLessThanOrEqualTo(LIMIT);
    }

    /** One gate in Tasklist, another theme for another topic, and the rest by the same answer. */
    private void gates(String topic) {
        walk.waiting("inkoper", "poortInvullen", "");
        List<String> asked = THEMES.keySet().stream().sorted().filter(this::isAsked).toList();
        String shown = asked.get(topic.charAt(0) % asked.size());
        walk.adopt(THEMES.get(shown));
        asked.stream().filter(theme -> !theme.equals(shown)).forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
    }

    private boolean isAsked(String theme) {
        return !walk.as("inkoper").get("/task?taskDefinitionKey=poortInvullen&processVariables=thema_eq_" + theme + "&processInstanceBusinessKey="
                + walk.number()).json().isEmpty();
    }

    private Map<String, Object> request(String topic, String nature) {
        Map<String, Object> form = new HashMap<>(Purchases.request("Offertes voor " + topic, nature, "", "160000", 24));
        form.remove("cpvCode");
        form.put("onderwerp", topic);
        form.put("gewensteStart", walk.today().plusMonths(8).toString());
        return form;
    }

    private static Map<String, Object> scored(Map<String, Object> bid, int score) {
        Map<String, Object> scored = new HashMap<>(bid);
        scored.putAll(Map.of("kwaliteitsscore", score, "mvoiScore", score));
        return scored;
    }
}
