// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Office chairs, for which the library has requirements of other products only: none of these holds unless somebody chose it. */
@InkoopTest
class NothingFitsTest {

    private static final String CHAIRS = "39112000";

    @Autowired
    ProcessEngine engine;
    @Autowired
    AdoptedRequirements requirements;

    @Test
    void aYesToTheProposalOfASmallPurchaseAdoptsWhatFitsOnlyAndAsksAtTheGateWhereNothingDoes() {
        Journey path = atStrategy("60000");
        assertThat(shown(path, "voorstel")).contains("FAC-KLI-").doesNotContain("Voor een ander product: ", "FAC-GLO-");
        assertThat(shown(path, "andereEisen")).contains("FAC-GLO-1", "Voor een ander product: ").doesNotContain("FAC-KLI-");
        path.completes("inkoper", path.only("strategieOpstellen"), Purchases.strategy());
        assertThat(path.openTasks()).as("nothing fits for health and for the social city").containsExactly("poortInvullen", "poortInvullen");
        assertThat(adopted(path)).isNotEmpty().extracting(AdoptedRequirement::theme).doesNotContain(Theme.GLO, Theme.SGS);

        choosesOne(path);
        path.answersGate("inkoper", "SGS", Purchases.adoptAll());
        assertThat(path.openTasks()).containsExactly("inschrijvingVastleggen");
    }

    @Test
    void whoChoosesPerThemeAdoptsNothingUnaskedWhereNothingFits() {
        Journey path = atStrategy("60000");
        Map<String, Object> perTheme = Purchases.strategy();
        perTheme.put("voorstelAkkoord", "AANPASSEN");
        path.completes("inkoper", path.only("strategieOpstellen"), perTheme);

        choosesOne(path);
    }

    /** Nothing passes the gate until a requirement is chosen by hand, and then that one only. */
    private void choosesOne(Journey path) {
        String off = String.valueOf(path.shown(path.gateTask("GLO"), "andereEisen"));
        assertThat(off).contains("FAC-GLO-1 | NIET_OVERNEMEN").doesNotContain("| OVERNEMEN");
        path.completes("inkoper", path.gateTask("GLO"), Map.of("poortKeuze", "OVERNEMEN", "andereEisen", off));
        assertThat(String.valueOf(path.shown(path.gateTask("GLO"), "terugkoppeling"))).contains("is verplicht, maar er is geen eis gekozen");
        path.completes("inkoper", path.gateTask("GLO"), Map.of("poortKeuze", "OVERNEMEN", "andereEisen",
                off.replace("FAC-GLO-2 | NIET_OVERNEMEN", "FAC-GLO-2 | OVERNEMEN")));
        assertThat(adopted(path)).filteredOn(one -> one.theme() == Theme.GLO).extracting(AdoptedRequirement::code).containsExactly("FAC-GLO-2");
    }

    @Test
    void whoHandsInAGateAsItBeginsAdoptsNothingThatIsMeantForAnotherProduct() {
        Journey path = atStrategy("150000");
        path.completes("inkoper", path.only("strategieOpstellen"), Purchases.strategy());

        path.completes("inkoper", path.gateTask("GLO"), Map.of("poortKeuze", "OVERNEMEN", "andereEisen",
                path.shown(path.gateTask("GLO"), "andereEisen"), "toelichting", "Alles."));

        assertThat(String.valueOf(path.shown(path.gateTask("GLO"), "terugkoppeling"))).contains("is verplicht, maar er is geen eis gekozen");
        assertThat(adopted(path)).extracting(AdoptedRequirement::theme).doesNotContain(Theme.GLO);
    }

    private Journey atStrategy(String value) {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.request("Bureaustoelen", "LEVERING", CHAIRS, value, 12));
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        return path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    private static String shown(Journey path, String table) {
        return String.valueOf(path.shown(path.only("strategieOpstellen"), table));
    }

    private List<AdoptedRequirement> adopted(Journey path) {
        return requirements.of(path.number());
    }
}
