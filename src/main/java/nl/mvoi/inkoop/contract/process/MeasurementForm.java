// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.NormCells;
import org.springframework.stereotype.Component;

/** The contract manager records what was measured. */
@Component("kpisMeten")
class MeasurementForm implements TaskForm {

    private static final String MEASURED = "metingen";
    private static final String VALUE = "waarde";

    private final ContractRegister register;
    private final Dossiers dossiers;
    private final ContractPapers papers;

    MeasurementForm(ContractRegister register, Dossiers dossiers, ContractPapers papers) {
        this.register = register;
        this.dossiers = dossiers;
        this.papers = papers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>();
        RegisteredContract contract = register.contract(task.dossier());
        values.put("dossierSamenvatting", dossiers.summary(task.dossier()) + "\n\n" + ContractText.of(contract) + papers.section(task.dossier()));
        List<Kpi> kpis = contract.kpis();
        values.put("kpiTabel", KpiRows.of(kpis));
        values.put("metingRijen", rows(kpis).stream().map(AskedRow::shown).toList());
        values.put("nuMeten", dueNow(register.due(task.dossier())));
        return values;
    }

    private static String dueNow(List<Kpi> due) {
        return due.isEmpty() ? "**Er zijn nu geen KPI's te meten.** U hoeft niets in te vullen."
                : due.stream().map(Kpi::requirementCode).collect(Collectors.joining(", ", "**Meet nu:** ", "."));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        read(task.dossier(), answers, problems);
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        String document = answers.text("bewijsstuk");
        LocalDate moment = register.measure(task.dossier(), read(task.dossier(), answers, new Problems()),
                document == null ? answers.text("bewijsKenmerk") : document);
        papers.measured(task.dossier(), moment, document);
        return Map.of();
    }

    /** Without KPIs there is nothing to read: then whatever was filled in says that there is nothing. */
    private Map<String, BigDecimal> read(DossierNumber dossier, Answers answers, Problems problems) {
        List<AskedRow> rows = rows(kpis(dossier));
        return rows.isEmpty() ? Map.of() : RowLines.read(MEASURED, answers.text(MEASURED), rows, 0, problems)
                .withoutRemarks(MEASURED, problems).numbers(VALUE);
    }

    private static List<AskedRow> rows(List<Kpi> kpis) {
        return kpis.stream().map(kpi -> new AskedRow(kpi.requirementCode(), kpi.description() + " Beloofd: " + kpi.limit().inWords() + ".",
                List.of(NormCells.possible(VALUE, "Gemeten", kpi.limit(), null)))).toList();
    }

    private List<Kpi> kpis(DossierNumber dossier) {
        return register.contract(dossier).kpis();
    }
}
