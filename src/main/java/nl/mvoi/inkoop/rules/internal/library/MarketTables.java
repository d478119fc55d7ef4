// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.Failure;
import nl.mvoi.inkoop.rules.MarketRules;
import nl.mvoi.inkoop.rules.Procedure;

/** Asks the tables how a purchase is put to the market. */
final class MarketTables implements MarketRules {

    private static final String DAY = "peildatum";

    private final Tables tables;

    MarketTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public PriorNotice priorNotice(LocalDate on) {
        Row row = condition("VOORAANKONDIGING", on);
        return new PriorNotice(row.number("minimumDagen"), row.number("maximumMaanden"), row.explanation());
    }

    @Override
    public int answerDays(LocalDate on) {
        return condition("VRAGEN", on).number("minimumDagen");
    }

    private Row condition(String condition, LocalDate on) {
        return tables.row("termijnvoorwaarden", Map.of("voorwaarde", condition, DAY, on));
    }

    @Override
    public Considering considering(Procedure procedure, LocalDate on) {
        Row row = tables.row("uitnodigen", Map.of("procedure", procedure.name(), DAY, on));
        return new Considering(row.flag("sociaalOfKlein"), row.text("kleinTotEnMet"), row.explanation());
    }

    @Override
    public List<NextStep> nextSteps(Failure failure, Procedure procedure, LocalDate on) {
        return tables.rows("vervolgstappen", Map.of("oorzaak", failure.name(), "procedure", procedure.name(), DAY, on)).stream()
                .map(row -> new NextStep(row.text("stap"), row.text("naam"), row.text("vervolg").equals("OPNIEUW"), row.text("voorwaarde"), row.explanation()))
                .toList();
    }
}
