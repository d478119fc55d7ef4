// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form does not ask or announce, because it does not concern who reads it. */
class QuestionsThatConcernTest {

    private static final List<Map<String, Object>> ONE = List.of(Map.of("code", "WEG-KLI-1"));

    private final FormConditions conditions = new FormConditions();

    static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noTableOfRequirementsOrPromisesIsThereWhenThereAreNone(String form) throws IOException {
        components(form).filter(part -> List.of("=eisenTabel", "=kpiTabel", "=voorstel", "=andereEisen").contains(part.path("dataSource").asText())).forEach(part -> {
            assertThat(hides(part, Map.of("eisenTabel", List.of(), "kpiTabel", List.of(), "voorstel", List.of(), "andereEisen", List.of(), "adviesKeuze", "VERBETEREN")))
                    .as(part.toString()).isTrue();
            assertThat(hides(part, Map.of("eisenTabel", ONE, "kpiTabel", ONE, "voorstel", ONE, "andereEisen", ONE, "adviesKeuze", "VERBETEREN"))).as(part.toString()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gunningsmethode", "motiveringGunning", "gewichten"})
    void whoAsksOneQuoteIsNotAskedHowABidWins(String key) throws IOException {
        String method = key.equals("gewichten") ? "BPKV" : "LAAGSTE_PRIJS";
        Map<String, Object> oneQuote = Map.of("baan", "LICHT", "procedureKeuze", "VOORSTEL", "gunningsmethode", method);

        assertThat(hides("strategieOpstellen", key, oneQuote)).isTrue();
        assertThat(hides("strategieOpstellen", key, with(oneQuote, "procedureKeuze", "ZWAARDER"))).isFalse();
        assertThat(hides("strategieOpstellen", key, with(oneQuote, "baan", "NORMAAL"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"BPKV, false", "LAAGSTE_PRIJS, true", "LAAGSTE_KOSTEN, true"})
    void whatWeighsIsAskedWhereABidEarnsPoints(String method, boolean hidden) throws IOException {
        assertThat(hides("strategieOpstellen", "gewichten", Map.of("baan", "VOLLEDIG", "procedureKeuze", "VOORSTEL", "gunningsmethode", method))).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"afwijkingGrond", "afwijkingMotivering", "afwijkingVervanging", "afwijkingEinddatum"})
    void whyIsAskedOnceARowSaysThatItDeviatesAndNotBecauseSomebodyWritesTheWord(String key) throws IOException {
        for (String lines : List.of("", "onzin", "K-1 | OVERNEMEN | 5 | EIS | Eerst wilde ik\\nafwijken \\| AFWIJKEN", "K-1 = NIET_OVERNEMEN\nK-2 | | 5")) {
            assertThat(hides("poortInvullen", key, gate("OVERNEMEN", lines))).as(lines).isTrue();
            assertThat(hides("poortInvullen", key, gate("AFWIJKEN", lines))).as(lines).isFalse();
        }
        for (String lines : List.of("K-1 | OVERNEMEN | 5 | EIS |\nK-2 | AFWIJKEN | 5 | EIS | Geen markt", "k-1 = Afwijken (tenzij)", "K-1 |afwijken\r\nK-2 |")) {
            assertThat(hides("poortInvullen", key, gate("OVERNEMEN", lines))).as(lines).isFalse();
        }
        assertThat(hides("poortInvullen", key, with(gate("OVERNEMEN", ""), "eisen", null))).isTrue();
    }

    private static Map<String, Object> gate(String choice, String lines) {
        return Map.of("poortKeuze", choice, "eisen", lines);
    }

    @Test
    void whoAsksOneQuoteIsNotAskedAboutLotsUnlessTheRulesMayTurnOutHeavier() throws IOException {
        Map<String, Object> oneQuote = Map.of("baan", "LICHT", "baanZonderRoute", "LICHT", "procedureKeuze", "VOORSTEL");

        assertThat(hides("strategieOpstellen", "percelen", oneQuote)).isTrue();
        assertThat(hides("strategieOpstellen", "percelen", with(oneQuote, "procedureKeuze", "ZWAARDER"))).isFalse();
        assertThat(hides("strategieOpstellen", "percelen", with(oneQuote, "procedureKeuze", "RAAMOVEREENKOMST"))).isFalse();
        assertThat(hides("strategieOpstellen", "percelen", with(oneQuote, "baanZonderRoute", "VOLLEDIG"))).isFalse();
        assertThat(hides("strategieOpstellen", "percelen", with(oneQuote, "baan", "NORMAAL"))).isFalse();
    }

    @Test
    void whyTheCodeIsNotFollowedCanBeAskedOfWhoGaveACodeAndNoTopic() throws IOException {
        assertThat(hides("aanvraagIngediend", "afwijkingCpvReden", Map.of("soort", "DIENST", "cpvCode", ""))).isTrue();
        assertThat(hides("aanvraagIngediend", "afwijkingCpvReden", Map.of("soort", "DIENST", "cpvCode", "30213100"))).isFalse();
    }

    @Test
    void noGoalIsCalledMandatoryAtItsFieldForInTheLightLaneOneIsEnough() throws IOException {
        assertThat(components("opdrachtUitwerken").filter(part -> part.path("key").asText().startsWith("doel")).toList()).hasSize(5)
                .allSatisfy(part -> assertThat(part.path("description").asText()).startsWith("Noem een doel").doesNotContain("verplicht"));
    }

    @Test
    void whereTheRulesProposeNothingNobodyIsAskedToAgreeAndOneSentenceSaysWhy() throws IOException {
        Map<String, Object> light = Map.of("baan", "LICHT", "procedureKeuze", "VOORSTEL", "voorstel", List.of());

        assertThat(hides("strategieOpstellen", "voorstelAkkoord", light)).isTrue();
        assertThat(hides("strategieOpstellen", "voorstelAkkoord", with(light, "voorstel", ONE))).isFalse();
        assertThat(saysThatNothingIsProposed(light)).containsExactly("U hoeft per thema niets over te nemen.");
        assertThat(saysThatNothingIsProposed(with(light, "procedureKeuze", "ZWAARDER"))).containsExactly("U kunt per thema zelf een eis toevoegen.");
        assertThat(saysThatNothingIsProposed(with(light, "baan", "NORMAAL"))).containsExactly("U kunt per thema zelf een eis toevoegen.");
        assertThat(saysThatNothingIsProposed(with(light, "voorstel", ONE))).isEmpty();
        assertThat(saysThatNothingIsProposed(with(light, "andereEisen", ONE))).as("it is there, apart").isEmpty();
        assertThat(saysThatNothingIsProposed(with(with(light, "baan", "NORMAAL"), "andereEisen", ONE))).isEmpty();
    }

    private List<String> saysThatNothingIsProposed(Map<String, Object> known) throws IOException {
        String begin = "**De regels stellen voor deze inkoop geen eisen voor.** ";
        return components("strategieOpstellen").filter(part -> part.path("text").asText().startsWith(begin) && !hides(part, known))
                .map(part -> part.path("text").asText().substring(begin.length())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metingen", "bewijsstuk", "bewijsKenmerk"})
    void whoHasNoPromisesToMeasureIsAskedNothing(String key) throws IOException {
        assertThat(hides("kpisMeten", key, Map.of("kpiTabel", List.of()))).isTrue();
        assertThat(hides("kpisMeten", key, Map.of("kpiTabel", ONE))).isFalse();
    }

    @Test
    void whoAddedTheEvidenceIsNotAskedWhereItIs() throws IOException {
        assertThat(hides("kpisMeten", "bewijsKenmerk", Map.of("kpiTabel", ONE, "bewijsstuk", "DOC-2026-00001"))).isTrue();
        assertThat(hides("kpisMeten", "bewijsKenmerk", Map.of("kpiTabel", ONE, "bewijsstuk", ""))).isFalse();
    }

    @Test
    void whereNobodyScoresABidItIsNotAskedAgainWithoutItsPrice() throws IOException {
        Map<String, Object> bid = Map.of("inschrijvingSoort", "GELDIG", "adviesKeuze", "VERBETEREN", "baan", "NORMAAL");
        for (String form : List.of("inschrijvingVastleggen", "gunningsadviesOpstellen")) {
            assertThat(hides(form, "inschrijvingZonderPrijs", bid)).isTrue();
            assertThat(hides(form, "inschrijvingZonderPrijs", with(bid, "baan", "VOLLEDIG"))).isFalse();
            assertThat(hides(form, "inschrijvingStuk", bid)).isFalse();
        }
    }

    private static Map<String, Object> with(Map<String, Object> known, String name, Object value) {
        Map<String, Object> other = new HashMap<>(known);
        other.put(name, value);
        return other;
    }

    private boolean hides(String form, String key, Map<String, Object> known) throws IOException {
        return hides(components(form).filter(part -> part.path("key").asText().equals(key)).findFirst().orElseThrow(), known);
    }

    private boolean hides(JsonNode part, Map<String, Object> known) {
        Map<String, Object> variables = new HashMap<>(known);
        Stream.of("adviesKeuze", "raamDirect", "bewijsstuk").forEach(name -> variables.putIfAbsent(name, null));
        String hide = part.path("conditional").path("hide").asText();
        return !hide.isEmpty() && !conditions.holding(Set.of(hide.substring(1)), variables).isEmpty();
    }

    private static Stream<JsonNode> components(String form) throws IOException {
        JsonNode parts = new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile()).path("components");
        return StreamSupport.stream(parts.spliterator(), false);
    }
}
