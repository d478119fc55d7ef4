// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

/** The request with which a dossier starts. */
@Component("aanvraagIngediend")
class RequestForm implements TaskForm {

    private final CpvCodes cpvCodes;
    private final RuleLibrary rules;
    private final DossierDesk desk;
    private final Clock clock;

    RequestForm(CpvCodes cpvCodes, RuleLibrary rules, DossierDesk desk, Clock clock) {
        this.cpvCodes = cpvCodes;
        this.rules = rules;
        this.desk = desk;
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
        LocalDate start = answers.date("gewensteStart");
        problems.at("gewensteStart").addIf(start != null && start.isBefore(today), "‘Gewenste startdatum’ ligt in het verleden.");
        if (problems.found().isEmpty()) {
            askRules(SubmittedRequest.from(answers), today, problems);
        }
        if (problems.found().isEmpty()) {
            desk.refuseRepeat(SubmittedRequest.from(answers));
        }
    }

    private void askRules(SubmittedRequest request, LocalDate today, Problems problems) {
        try {
            rules.explore(request.purchase(today));
            List<String> conflicts = rules.conflicts(request.purchase(today));
            problems.at("afwijkingCpvReden").addIf(!conflicts.isEmpty() && request.cpvDeviationReason() == null, String.join(" ", conflicts)
                    + " Leg bij ‘Waarom wijkt u af van de CPV-code?’ uit waarom."
                    + (request.asked().topic() == null ? " Die vraag komt als u ook een onderwerp kiest." : ""));
        } catch (Refusal refusal) {
            refusal.found().forEach(problems::add);
        }
    }
}
