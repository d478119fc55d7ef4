// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;

/** What was kept before each requirement of a gate was a row is read as it was meant. */
class StoredAnswersTest {

    private static final Own OWN = new Own("Stil", Use.EIS, "dB", "<=", new BigDecimal("50"), "Rapport", "Lawaai");

    @Test
    void anAnswerWithOneRequirementOfTheBuyersOwnIsRead() throws JsonProcessingException {
        assertThat(answer("""
                {"choice":"KIEZEN","picked":["CIR-2"],"sharpened":{"CIR-2":40},"own":{"text":"Stil","use":"EIS","unit":"dB","operator":"<=",
                "norm":50,"evidence":"Rapport","kpi":"Lawaai"},"deviation":null,"explanation":null}"""))
                .isEqualTo(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of("CIR-2", new BigDecimal("40")), Map.of(), List.of(OWN), null, null));
    }

    @Test
    void aDeviationWithoutCodesIsAboutTheWholeTheme() throws JsonProcessingException {
        assertThat(answer("""
                {"choice":"AFWIJKEN","picked":[],"sharpened":{},"own":null,"deviation":{"ground":"MARKT","motivation":"Omdat",
                "replacement":"Een proef","endDate":"2027-01-31"},"explanation":null}"""))
                .isEqualTo(new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(), List.of(),
                        new Tenzij("MARKT", "Omdat", "Een proef", LocalDate.of(2027, 1, 31), List.of()), null));
    }

    @Test
    void whatIsKeptNowIsReadAgainAsItIs() throws JsonProcessingException {
        ThemeAnswer now = new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of(), Map.of("CIR-2", List.of(Use.CB)), List.of(OWN, OWN),
                new Tenzij("MARKT", "Omdat", "Een proef", LocalDate.of(2027, 1, 31), List.of("CIR-1")), "Zie het verslag", List.of("CIR-1", "CIR-2"));

        assertThat(answer(FactsInMemory.MAPPER.writeValueAsString(now))).isEqualTo(now);
    }

    @Test
    void olderFactsAreDecidedAsTheyWere() throws JsonProcessingException {
        ThemeOutcome chosen = decided("KIEZEN", "{\"gebruik\":\"EIS\",\"operator\":\"<=\",\"norm\":50,\"eenheid\":\"dB\",\"compleet\":true}", "null");
        assertThat(chosen.resultaat()).isEqualTo(ThemeResult.GEHAALD);
        assertThat(chosen.overgenomen()).extracting(ThemeOutcome.Adopted::code).containsExactly("CIR-2", "EIGEN-CIR-1");

        ThemeOutcome asked = decided("AFWIJKEN", "null", "{\"grond\":\"MARKT\",\"einddatum\":\"2027-01-31\"}");
        assertThat(asked.resultaat()).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(asked.overgenomen()).extracting(ThemeOutcome.Adopted::code).containsExactly("VERVANGING-CIR-1");

        assertThat(decided("OVERNEMEN", "null", "null").overgenomen()).extracting(ThemeOutcome.Adopted::code).containsExactly("CIR-1", "CIR-2");
    }

    @Test
    void theFactsOfNowAreDecidedAsTheAnswerIs() throws JsonProcessingException {
        Requirement other = Advice.forAnotherProduct(Advice.requirement(Theme.CIR, 1, ">=", "5"));
        ThemeAnswer answer = new ThemeAnswer(Choice.KIEZEN, List.of(), Map.of(), Map.of(), List.of(), new Tenzij("MARKT", "Omdat", "Een proef",
                LocalDate.of(2027, 1, 31), List.of("CIR-2")), null);
        ThemeFacts facts = ThemeFacts.of(Advice.about(Theme.CIR, Relevance.VERPLICHT, 2, other, Advice.requirement(Theme.CIR, 2, ">=", "50")), null, null,
                answer, "inkoper", true, "JAAR", false);
        ThemeFacts read = FactsInMemory.MAPPER.readValue(FactsInMemory.MAPPER.writeValueAsString(facts), ThemeFacts.class);

        assertThat(read).isEqualTo(facts);
        assertThat(read.advice().others()).extracting(Requirement::code).containsExactly("CIR-1");
        assertThat(read.answer().deviation().codes()).containsExactly("CIR-2");
        assertThat(new ThemeDecider().decide(read).outcome().resultaat()).isEqualTo(ThemeResult.AFWIJKING);
    }

    @Test
    void aRequirementThatWasKeptAsMeantForAnotherProductStillIs() throws JsonProcessingException {
        String kept = """
                {"code":"CIR-1","theme":"CIR","text":"Eis","uses":["EIS"],"level":1,"unit":"procent","operator":">=","norm":"5","evidence":"keurmerk",
                "kpi":"aandeel","frequency":"JAAR","status":"beleid","source":"bron","explanation":{"decision":"eisen","version":1,"rules":["r"],
                "text":"Omdat.%s","source":"bron"}}""";

        assertThat(requirement(kept.formatted(" Deze eis is gemaakt voor een ander product van dit onderwerp.")).otherProduct()).isTrue();
        assertThat(requirement(kept.formatted("")).otherProduct()).isFalse();
    }

    private static ThemeOutcome decided(String choice, String own, String deviation) throws JsonProcessingException {
        String proposed = "{\"code\":\"CIR-%d\",\"niveau\":%d,\"gebruik\":[\"EIS\",\"CB\"],\"operator\":\">=\",\"norm\":\"5\",\"eenheid\":\"procent\","
                + "\"frequentie\":\"JAAR\",\"compleet\":true}";
        ThemeFacts facts = FactsInMemory.MAPPER.readValue("""
                {"thema":"CIR","procedure":"EUROPEES","baan":"VOLLEDIG","relevantie":"VERPLICHT","niveau":2,"besluit":"themarelevantie","versie":1,
                "regels":["r"],"voorgesteld":[%s,%s],"antwoord":{"keuze":"%s","gekozen":["CIR-2"],"aangescherpt":{},"eigen":%s,"afwijking":%s,
                "toelichting":false},"beantwoordDoor":"inkoper","criteriaTellen":true,"eigenFrequentie":"JAAR","afwijkingToegestaan":false}"""
                .formatted(proposed.formatted(1, 1), proposed.formatted(2, 2), choice, own, deviation), ThemeFacts.class);
        return new ThemeDecider().decide(facts).outcome();
    }

    private static ThemeAnswer answer(String kept) throws JsonProcessingException {
        return FactsInMemory.MAPPER.readValue(kept, ThemeAnswer.class);
    }

    private static Requirement requirement(String kept) throws JsonProcessingException {
        return FactsInMemory.MAPPER.readValue(kept, Requirement.class);
    }
}
