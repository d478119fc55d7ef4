// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.internal.framework.MiniCompetition;
import nl.mvoi.inkoop.tender.internal.publication.PublicationDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The buyer prepares the publication or the invitation. */
@Component("publicatieVoorbereiden")
class PublicationForm implements TaskForm {

    private final PublicationDesk publications;
    private final TenderDayFields days;
    private final InviteeFields invitees;
    private final RuleLibrary rules;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final MiniCompetition competition;
    private final GateResults gates;
    private final ObjectProvider<Feedback> feedback;

    PublicationForm(PublicationDesk publications, TenderDayFields days, InviteeFields invitees, RuleLibrary rules, Dossiers dossiers,
                    AdoptedRequirements requirements, MiniCompetition competition, GateResults gates, ObjectProvider<Feedback> feedback) {
        this.publications = publications;
        this.days = days;
        this.invitees = invitees;
        this.rules = rules;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.competition = competition;
        this.gates = gates;
        this.feedback = feedback;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        DossierNumber number = task.dossier();
        Dossier dossier = dossiers.get(number);
        Optional<Preparation> earlier = publications.of(number).map(Publication::prepared);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("terugkoppeling", feedback(task));
        values.put("dossierSamenvatting", dossiers.summary(number));
        values.put("eisenTabel", requirements.of(number).stream().map(AdoptedRequirement::row).toList());
        values.put("baan", dossier.lane().name());
        values.put("ueaGevraagd", rules.asksSelfDeclaration(dossier.procedure(), dossier.openedOn()));
        days.show(number, earlier, values);
        invitees.show(task, earlier, values);
        return values;
    }

    private String feedback(TaskContext task) {
        String found = publications.of(task.dossier()).isPresent() ? gates.feedback(Gate.G4, task.dossier()) : "";
        return Stream.of(Feedback.all(feedback.orderedStream(), task.dossier(), task.element()), found).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        days.check(task.dossier(), answers, problems);
        invitees.check(task, answers, problems);
        competition.check(task.dossier(), invitees.considered(answers), invitees.motivation(answers), problems);
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        publications.prepare(task.dossier(), new Preparation(days.days(task.dossier(), answers), days.shorter(answers), invitees.considered(answers),
                invitees.motivation(answers), invitees.noSmallOrSocial(answers), yes(answers, "labelGelijkwaardig"), yes(answers, "conceptContract"),
                yes(answers, "uea")));
        return Map.of();
    }

    private static boolean yes(Answers answers, String key) {
        return "JA".equals(answers.text(key));
    }
}
