// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** The request with which a dossier starts, and the same when it is corrected: then by the rules of the day on which the dossier was opened. */
@Component("aanvraagIngediend")
class RequestForm implements TaskForm {

    private final CpvCodes cpvCodes;
    private final RuleLibrary rules;
    private final DossierDesk desk;
    private final Dossiers dossiers;
    private final Clock clock;

    RequestForm(CpvCodes cpvCodes, RuleLibrary rules, DossierDesk desk, Dossiers dossiers, Clock clock) {
        this.cpvCodes = cpvCodes;
        this.rules = rules;
        this.desk = desk;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        LocalDate today = LocalDate.now(clock);
        String cpv = answers.text("cpvCode");
        boolean known = cpv == null || cpvCodes.find(cpv).isPresent();
        problems.at("cpvCode").addIf(!known, known ? null : "De CPV-code ‘" + cpv + "’ bestaat niet. " + cpvCodes.help(cpv));
        boolean none = cpv == null && answers.text("onderwerp") == null;
        problems.at("onderwerp").addIf(none && Collections.disjoint(answers.refused(), Set.of("cpvCode", "onderwerp")),
                "Vul een CPV-code in of kies een onderwerp.");
        Optional<Dossier> corrected = corrected(task);
        LocalDate start = answers.date("gewensteStart");
        boolean isKept = corrected.filter(dossier -> dossier.request().desiredStart().equals(start)).isPresent();
        problems.at("gewensteStart").addIf(start != null && start.isBefore(today) && !isKept, "‘Gewenste startdatum’ ligt in het verleden.");
        if (problems.found().isEmpty()) {
            askRules(SubmittedRequest.from(answers), corrected.map(Dossier::openedOn).orElse(today), problems);
        }
        if (problems.found().isEmpty() && corrected.isEmpty()) {
            desk.refuseRepeat(SubmittedRequest.from(answers));
        }
    }

    private Optional<Dossier> corrected(TaskContext task) {
        return Optional.ofNullable(task.dossier()).map(dossiers::get);
    }

    @Override
    public BigDecimal earlierAmount(TaskContext task, String key) {
        return corrected(task).map(dossier -> dossier.request().estimatedValue()).orElse(null);
    }

    private void askRules(SubmittedRequest request, LocalDate on, Problems problems) {
        try {
            rules.explore(request.purchase(on));
            List<String> conflicts = rules.conflicts(request.purchase(on));
            problems.at("afwijkingCpvReden").addIf(!conflicts.isEmpty() && request.cpvDeviationReason() == null, String.join(" ", conflicts)
                    + " Leg bij ‘Waarom wijkt u af van de CPV-code?’ uit waarom.");
        } catch (Refusal refusal) {
            refusal.found().forEach(problems::add);
        }
    }
}
