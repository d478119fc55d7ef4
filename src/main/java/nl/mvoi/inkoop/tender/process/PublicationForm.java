// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.MinimumTerms;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.internal.framework.MiniCompetition;
import nl.mvoi.inkoop.tender.internal.publication.PublicationDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The buyer prepares the publication or the invitation. */
@Component("publicatieVoorbereiden")
class PublicationForm implements TaskForm {

    /** The form has a field of its own for the first few parties; the others stand in rows. */
    private static final int ASKED_ONE_BY_ONE = 3;

    private final PublicationDesk publications;
    private final MinimumTerms terms;
    private final RuleLibrary rules;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final MiniCompetition competition;
    private final GateResults gates;
    private final ObjectProvider<Feedback> feedback;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PublicationForm(PublicationDesk publications, MinimumTerms terms, RuleLibrary rules, Dossiers dossiers, AdoptedRequirements requirements,
                    MiniCompetition competition, GateResults gates, ObjectProvider<Feedback> feedback, WorkingCalendar calendar, Clock clock) {
        this.publications = publications;
        this.terms = terms;
        this.rules = rules;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.competition = competition;
        this.gates = gates;
        this.feedback = feedback;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        DossierNumber dossier = task.dossier();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("terugkoppeling", feedback(task));
        values.put("dossierSamenvatting", dossiers.summary(dossier));
        values.put("eisenTabel", requirements.of(dossier).stream().map(AdoptedRequirement::row).toList());
        values.put("genodigdenRijen", OtherInvitees.rows());
        values.put("baan", lane(dossier).name());
        values.put("ueaGevraagd", rules.asksSelfDeclaration(dossiers.get(dossier).procedure(), dossiers.get(dossier).openedOn()));
        values.put("minimumGenodigden", fewestInvited(dossiers.get(dossier)));
        values.put("verzenddatum", today);
        values.put("sluitingsdatum", terms.earliestClosing(dossier, today));
        publications.of(dossier).ifPresent(earlier -> putEarlier(values, earlier));
        return values;
    }

    private String feedback(TaskContext task) {
        String found = publications.of(task.dossier()).isPresent() ? gates.feedback(Gate.G4, task.dossier()) : "";
        return Stream.of(Feedback.all(feedback.orderedStream(), task.dossier(), task.element()), found).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static void putEarlier(Map<String, Object> values, Publication earlier) {
        values.put("verzenddatum", earlier.sendingDate());
        values.put("sluitingsdatum", earlier.closingDate());
        for (int i = 0; i < Math.min(ASKED_ONE_BY_ONE, earlier.invitees().size()); i++) {
            values.put("genodigde" + (i + 1), earlier.invitees().get(i));
        }
        values.put(OtherInvitees.FIELD, new OtherInvitees(earlier.invitees().stream().skip(ASKED_ONE_BY_ONE).toList()).lines());
        if (earlier.inviteesMotivation() != null) {
            values.put("motiveringGenodigden", earlier.inviteesMotivation());
        }
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        LocalDate sending = answers.date("verzenddatum");
        LocalDate closing = answers.date("sluitingsdatum");
        if (sending != null && closing != null) {
            problems.at("verzenddatum").addIf(sending.isBefore(LocalDate.now(clock)), "De verzenddatum ligt in het verleden. Kies vandaag of een latere dag.");
            problems.at("sluitingsdatum").addIf(!closing.isAfter(sending), "De sluitingsdatum moet na de verzenddatum liggen.");
            checkCalendar(task.dossier(), sending, closing, problems);
        }
        checkInvitees(answers, problems);
        competition.check(task.dossier(), invitees(answers, new Problems()), answers.text("motiveringGenodigden"), problems);
    }

    private static void checkInvitees(Answers answers, Problems problems) {
        List<String> invitees = invitees(answers, problems);
        for (int i = 0; i < invitees.size(); i++) {
            Company one = Company.read(invitees.get(i));
            String name = invitees.get(i);
            invitees.subList(0, i).stream().filter(earlier -> Company.read(earlier).looksLike(one)).findFirst().ifPresent(earlier ->
                    problems.at(fieldOf(name, answers)).add(DutchFormat.sentence("Een partij staat twee keer bij de genodigden: " + earlier + " en " + name)));
        }
    }

    private static String fieldOf(String name, Answers answers) {
        return IntStream.rangeClosed(1, ASKED_ONE_BY_ONE).mapToObj(i -> "genodigde" + i).filter(key -> name.equals(answers.text(key)))
                .reduce((earlier, later) -> later).orElse(OtherInvitees.FIELD);
    }

    /** Terms can only be counted in years whose holidays are known. */
    private void checkCalendar(DossierNumber dossier, LocalDate sending, LocalDate closing, Problems problems) {
        try {
            terms.earliestClosing(dossier, sending);
            calendar.addWorkingDays(closing, 1);
        } catch (IllegalStateException e) {
            problems.at("sluitingsdatum").add("Kies andere datums: van een van deze jaren zijn de feestdagen niet bekend.");
        }
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        publications.prepare(task.dossier(), answers.date("verzenddatum"), answers.date("sluitingsdatum"), invitees(answers, new Problems()),
                answers.text("motiveringGenodigden"), yes(answers, "labelGelijkwaardig"), yes(answers, "conceptContract"),
                yes(answers, "uea"));
        return Map.of();
    }

    private static List<String> invitees(Answers answers, Problems problems) {
        return Stream.concat(IntStream.rangeClosed(1, ASKED_ONE_BY_ONE).mapToObj(i -> answers.text("genodigde" + i)).filter(Objects::nonNull),
                OtherInvitees.read(answers.text(OtherInvitees.FIELD), problems).names().stream()).toList();
    }

    private static boolean yes(Answers answers, String key) {
        return "JA".equals(answers.text(key));
    }

    private int fewestInvited(Dossier dossier) {
        return rules.inviteLimits(dossier.procedure(), dossier.openedOn()).minimum();
    }

    private Lane lane(DossierNumber dossier) {
        return dossiers.get(dossier).lane();
    }
}
