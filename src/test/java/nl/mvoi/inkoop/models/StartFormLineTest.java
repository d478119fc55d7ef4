// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.Decisions;
import nl.mvoi.inkoop.platform.engine.DeployedRules;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start form cannot ask the rules, so its live line repeats them. It must say the same, on both sides of every boundary. */
class StartFormLineTest {

    private static final Map<String, String> SAYS = Map.of("ENKELVOUDIG_ONDERHANDS", "enkelvoudig onderhands",
            "MEERVOUDIG_ONDERHANDS", "meervoudig onderhands", "NATIONAAL_OPENBAAR", "een nationale openbare aanbesteding",
            "EUROPEES", "een Europese aanbesteding", "NADERE_OVEREENKOMST", "nadere overeenkomst", "INHUUR", "inhuur");

    private final Decisions rules = DeployedRules.decisions();

    @ParameterizedTest
    @CsvSource({"WERK,149999.99", "WERK,150000", "WERK,1499999.99", "WERK,1500000", "WERK,5403999.99", "WERK,5404000",
        "CONCESSIE,149999.99", "CONCESSIE,5404000", "LEVERING,69999.99", "LEVERING,70000", "LEVERING,215999.99", "LEVERING,216000",
        "DIENST,69999.99", "DIENST,70000", "DIENST,215999.99", "DIENST,216000", "INHUUR,10", "INHUUR,9000000"})
    void theLiveLineSaysWhatTheRulesDecide(String nature, BigDecimal value) throws IOException {
        for (boolean crossBorder : new boolean[] {false, true}) {
            for (boolean framework : new boolean[] {false, true}) {
                Map<String, Object> facts = new HashMap<>(Map.of("soort", nature, "geraamdeWaarde", value,
                        "grensoverschrijdendBelang", crossBorder, "raamovereenkomst", framework, "peildatum", LocalDate.of(2026, 11, 23)));
                Object procedure = rules.ask("procedure", facts).hits().get(0).outputs().get("procedure");
                facts.put("geraamdeWaarde", value.toPlainString());
                assertThat(line(facts)).as(facts.toString()).startsWith("**Waarschijnlijk volgt: " + SAYS.get(procedure));
            }
        }
    }

    private static String line(Map<String, Object> facts) throws IOException {
        JsonNode form = new ObjectMapper().readTree(Path.of("forms/aanvraagIngediend.form").toFile());
        String text = StreamSupport.stream(form.get("components").spliterator(), false).map(one -> one.path("text").asText())
                .filter(one -> one.startsWith("=")).findFirst().orElseThrow();
        return new ScalaFeelEngineFactory().createInstance()
                .evaluateSimpleExpression(text.substring(1), Variables.fromMap(facts).asVariableContext());
    }
}
