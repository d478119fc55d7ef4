// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.award.Complaints;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.dossier.ClientGoals;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.PurchaseSheet;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Mandate;
import org.springframework.stereotype.Component;

/** Somebody with the mandate signs the contract, or says that a complaint or a flaw in the contract must be dealt with first. */
@Component("contractOndertekenen")
class SigningForm implements TaskForm {

    private final ContractRegister register;
    private final Dossiers dossiers;
    private final Owners owners;
    private final Awards awards;
    private final Complaints complaints;
    private final Gates gates;
    private final ContractPapers papers;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    SigningForm(ContractRegister register, Dossiers dossiers, Owners owners, Awards awards, Complaints complaints, Gates gates,
                ContractPapers papers, People people, CurrentUser user, Clock clock) {
        this.register = register;
        this.dossiers = dossiers;
        this.owners = owners;
        this.awards = awards;
        this.complaints = complaints;
        this.gates = gates;
        this.papers = papers;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        RegisteredContract draft = register.contract(task.dossier());
        List<Person> managers = people.membersOf(Groups.CONTRACTMANAGERS);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contractSamenvatting", summary(draft));
        values.put("kpiTabel", KpiRows.of(draft.kpis()));
        values.put("contractBegin", draft.begin());
        values.put("contractEinde", draft.end());
        values.put("contractmanagers", managers.stream().map(one -> Map.of("label", one.name(), "value", one.id())).toList());
        if (!managers.isEmpty()) {
            values.put("contractmanager", managers.get(0).id());
        }
        return values;
    }

    private String summary(RegisteredContract draft) {
        return dossiers.summary(draft.dossier()) + "\n\n" + ContractText.of(draft) + "\n- Aantal KPI's: " + draft.kpis().size()
                + bid(draft.dossier()) + purchase(draft);
    }

    /** What the winner sent, to hold the contract against. */
    private String bid(DossierNumber dossier) {
        String links = awards.winner(dossier).map(winner -> papers.bid(dossier, winner.bid())).orElse("");
        return links.isEmpty() ? "" : "\n- Inschrijving: " + links;
    }

    /** What the client wanted, what it may cost and who asked for it. */
    private String purchase(RegisteredContract draft) {
        PurchaseSheet sheet = new PurchaseSheet(dossiers.get(draft.dossier()), dossiers.budget(draft.dossier()), people);
        return "\n- " + sheet.requester() + ClientGoals.section(dossiers.assignment(draft.dossier())) + sheet.money(Optional.of(draft.value()));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        checkSigner(task.dossier(), problems);
        if (hasComplaint(answers) || mustBeRepaired(answers)) {
            return;
        }
        gates.findings(Gate.G6, task.dossier()).forEach(problems::add);
        ContractTerm.of(answers).check(LocalDate.now(clock), begin -> register.latestEnd(task.dossier(), begin), problems);
        // The list on the form is as old as the task.
        String manager = answers.text("contractmanager");
        problems.at("contractmanager").addIf(manager != null && !people.isMember(manager, Groups.CONTRACTMANAGERS), "Kies een contractmanager uit de lijst.");
        problems.at("ondertekendDoorLeverancier").addIf("NEE".equals(answers.text("ondertekendDoorLeverancier")),
                "De leverancier heeft nog niet getekend. Teken pas daarna.");
    }

    /** Four eyes, and the mandate as it is now. */
    private void checkSigner(DossierNumber dossier, Problems problems) {
        String signer = user.idOrSystem();
        problems.addIf(awards.buyers(dossier).contains(signer),
                "U hebt de strategie gemaakt, een inschrijving vastgelegd of de gunning geadviseerd. Iemand anders moet het contract tekenen.");
        problems.addIf(dossiers.wasClient(dossier, signer),
                "U hebt deze inkoop aangevraagd of namens de opdrachtgever uitgewerkt. Iemand anders moet het contract tekenen.");
        Mandate mandate = register.mandate(dossier);
        problems.addIf(mandate.approvalNeeded() && !user.inGroup(mandate.group()),
                "U mag dit contract niet tekenen. Dat mag alleen: " + mandate.role() + ".");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        if (hasComplaint(answers)) {
            complaints.raise(task.dossier(), answers.text("klachtToelichting"));
            return Map.of("contractGetekend", false, "contractTerug", false);
        }
        if (mustBeRepaired(answers)) {
            register.object(task.dossier(), answers.text("klachtToelichting"));
            return Map.of("contractGetekend", false, "contractTerug", true);
        }
        ContractTerm term = ContractTerm.of(answers);
        String manager = answers.text("contractmanager");
        register.sign(task.dossier(), term.begin(), term.end(), manager);
        if (manager != null) {
            owners.appoint(task.dossier(), OwnerRole.CONTRACTMANAGER, manager, null);
        }
        papers.signed(task.dossier(), register.contract(task.dossier()).number(), answers.text("getekendContract"));
        return Map.of("contractGetekend", true, "contractTerug", false);
    }

    private static boolean hasComplaint(Answers answers) {
        return "JA".equals(answers.text("klacht"));
    }

    private static boolean mustBeRepaired(Answers answers) {
        return "HERSTEL".equals(answers.text("klacht"));
    }
}
