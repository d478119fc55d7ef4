// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Rule;
import nl.mvoi.inkoop.tables.DecisionBook.Table;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeployedDecisionBookTest {

    private ProcessEngine engine;
    private DecisionBook book;

    @BeforeEach
    void start() {
        engine = DeployedRules.emptyEngine("book");
        book = DeployedRules.book(engine);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aTableIsReadAsItsOwnersWroteIt() {
        deploy("een", "hitPolicy=\"RULE ORDER\"");

        assertThat(book.table("proef")).contains(new Table("proef", "Proef", 1, "Waar het over gaat.", "RULE_ORDER", "",
                List.of(new Column("soort", "soortInkoop", "string", List.of("A", "B")), new Column("bedrag * 2", "double", List.of())),
                List.of(new Column("uitkomst", "string", List.of())),
                List.of(new Rule("regel", "Waarom een.", List.of("\"A\"", ""), List.of("\"een\"")))));
    }

    @Test
    void whatTheTableDoesNotSayIsUniqueAndWhatItCountsIsTold() {
        deploy("een", "");
        assertThat(book.table("proef").orElseThrow().hitPolicy()).isEqualTo("UNIQUE");

        deploy("een", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"");
        assertThat(book.table("proef").orElseThrow().aggregation()).isEqualTo("SUM");
    }

    @Test
    void onlyTheNewestVersionIsInTheBookAndItIsThereAtOnce() {
        deploy("een", "");
        book.tables();
        deploy("twee", "");

        assertThat(book.tables()).extracting(Table::version).containsExactly(2);
        assertThat(book.table("proef").orElseThrow().rules()).extracting(Rule::note).containsExactly("Waarom twee.");
    }

    @Test
    void whatIsNoTableIsNotInTheBook() {
        engine.getRepositoryService().createDeployment().addString("formule.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="m" name="Formule" namespace="proef">
                  <decision id="formule" name="Formule" camunda:historyTimeToLive="P1D">
                    <variable id="v" name="formule" typeRef="integer" />
                    <literalExpression id="l"><text>1 + 1</text></literalExpression>
                  </decision>
                </definitions>
                """).deploy();

        assertThat(book.tables()).isEmpty();
        assertThat(book.table("formule")).isEmpty();
        assertThat(book.table("onbekend")).isEmpty();
    }

    @Test
    void readingDoesNotDependOnWhatTheUserMayRead() {
        deploy("een", "");
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        engine.getIdentityService().setAuthentication("iemand", List.of());

        assertThat(book.tables()).hasSize(1);
        assertThat(book.table("proef")).isPresent();
    }

    private void deploy(String outcome, String hitPolicy) {
        engine.getRepositoryService().createDeployment().addString("proef.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="m" name="Proef" namespace="proef">
                  <decision id="proef" name="Proef" camunda:historyTimeToLive="P1D">
                    <description>Waar het over gaat.</description>
                    <decisionTable id="tabel" %2$s>
                      <input id="i1" label="soort">
                        <inputExpression id="e1" typeRef="string"><text>soortInkoop</text></inputExpression>
                        <inputValues id="w1"><text>"A","B"</text></inputValues>
                      </input>
                      <input id="i2"><inputExpression id="e2" typeRef="double"><text>bedrag * 2</text></inputExpression></input>
                      <output id="o1" name="uitkomst" typeRef="string" />
                      <rule id="regel">
                        <description>Waarom %1$s.</description>
                        <inputEntry id="c1"><text>"A"</text></inputEntry>
                        <inputEntry id="c2"><text></text></inputEntry>
                        <outputEntry id="c3"><text>"%1$s"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(outcome, hitPolicy)).deploy();
    }
}
