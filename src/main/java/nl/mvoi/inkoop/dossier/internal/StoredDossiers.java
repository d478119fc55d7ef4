// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.BudgetDecision;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.jdbc.AssignmentStore;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierIndex;
import nl.mvoi.inkoop.dossier.jdbc.DossierStore;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.dossier.jdbc.StrategyStore;
import nl.mvoi.inkoop.dossier.jdbc.OwnerRepository;
import nl.mvoi.inkoop.dossier.jdbc.StrategyRow;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Variant;
import org.springframework.stereotype.Service;

/** Dossiers from their tables. */
@Service
class StoredDossiers implements Dossiers {

    /** What only a client does, or who speaks for him. */
    private static final Set<EventKind> AS_CLIENT = EnumSet.of(EventKind.INKOOP_GEWIJZIGD, EventKind.VRAAG_AAN_OPDRACHTGEVER_BEANTWOORD);

    private final DossierStore dossiers;
    private final DossierIndex index;
    private final StoredExplorations explorations;
    private final AssignmentStore assignments;
    private final BudgetRepository budgets;
    private final StrategyStore strategies;
    private final OwnerRepository owners;
    private final Timeline timeline;
    private final RuleLibrary rules;
    private final Json json;
    private final Clock clock;

    StoredDossiers(DossierStore dossiers, DossierIndex index, StoredExplorations explorations, AssignmentStore assignments, BudgetRepository budgets,
                   StrategyStore strategies, OwnerRepository owners, Timeline timeline, RuleLibrary rules, ObjectMapper json, Clock clock) {
        this.dossiers = dossiers;
        this.index = index;
        this.explorations = explorations;
        this.assignments = assignments;
        this.budgets = budgets;
        this.strategies = strategies;
        this.owners = owners;
        this.timeline = timeline;
        this.rules = rules;
        this.json = new Json(json);
        this.clock = clock;
    }

    @Override
    public Dossier get(DossierNumber number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("No dossier " + number));
    }

    @Override
    public Optional<Dossier> find(DossierNumber number) {
        return dossiers.find(number).map(StoredDossiers::dossier);
    }

    @Override
    public Dossier hold(DossierNumber number) {
        return dossiers.held(number).map(StoredDossiers::dossier).orElseThrow(() -> new NoSuchElementException("No dossier " + number));
    }

    @Override
    public Found search(Search search) {
        DossierIndex.Page page = index.page(search);
        return new Found(page.rows().stream().map(StoredDossiers::dossier).toList(), page.workedOn(), page.total());
    }

    @Override
    public boolean wasClient(DossierNumber number, String person) {
        return get(number).requestedBy().equals(person) || owners.wasClient(number, person) || timeline.did(number, person, AS_CLIENT);
    }

    @Override
    public Exploration exploration(DossierNumber number) {
        return explorations.of(number);
    }

    @Override
    public Exploration explore(DossierNumber number, Grounds stated) {
        Dossier dossier = get(number);
        Purchase purchase = dossier.purchase(stated, LocalDate.now(clock));
        return purchase.equals(dossier.purchase()) ? exploration(number) : rules.explore(purchase);
    }

    @Override
    public Optional<Assignment> assignment(DossierNumber number) {
        return assignments.newest(number).map(row -> new Assignment(
                Codes.read(Assignment.Choice.class, row.choice()), row.explanation(),
                json.read(row.goals(), new TypeReference<Map<Theme, Assignment.Goal>>() { }), row.otherGoals(), row.madeBy()));
    }

    @Override
    public Optional<Strategy> strategy(DossierNumber number) {
        return strategies.newest(number).map(StoredDossiers::strategy);
    }

    @Override
    public Optional<BudgetDecision> budget(DossierNumber number) {
        return budgets.findFirstByDossierOrderByIdDesc(number).map(row -> new BudgetDecision(row.approved(), row.decidedBy(), row.decidedAt()));
    }

    @Override
    public String summary(DossierNumber number) {
        Dossier dossier = get(number);
        return text(dossier, "**Geraamde waarde:** " + DutchFormat.euro(dossier.request().estimatedValue()) + " zonder btw, voor "
                + dossier.request().termMonths() + " maanden", stated(dossier), warnings(exploration(number)));
    }

    @Override
    public String outline(DossierNumber number) {
        Dossier dossier = get(number);
        return text(dossier, "**Looptijd:** " + dossier.request().termMonths() + " maanden", "", "");
    }

    private String text(Dossier dossier, String size, String stated, String warnings) {
        PurchaseRequest asked = dossier.request();
        return """
                # %s

                **Dossier %s** · %s · %s

                %s

                **Procedure:** %s
                %s
                **Gewenste start:** %s · **Afdeling:** %s

                **Behoefte:** %s
                %s""".formatted(Markdown.escape(asked.title()), dossier.number(), dossier.topicName(), word(asked.nature().name()),
                size, rules.procedureAdvice(dossier.procedure(), dossier.openedOn()).name(), stated,
                DutchFormat.day(asked.desiredStart()), Markdown.escape(asked.department()), Markdown.escape(asked.need()), warnings);
    }

    /** What was stated that the rules go by, one line each, and why a framework does not count. */
    private static String stated(Dossier dossier) {
        Grounds grounds = dossier.grounds();
        List<String> lines = new ArrayList<>();
        if (grounds.framework().isNamed()) {
            lines.add("**Raamovereenkomst:** " + Markdown.escape(dossier.framework() ? grounds.framework().inWords()
                    : DutchFormat.sentence(grounds.framework().inWords()) + " De overeenkomst telt niet mee: de gewone regels gelden."));
        }
        if (grounds.hiring().kind() != null) {
            lines.add("**Inhuurroute:** " + Markdown.escape(grounds.hiring().inWords()));
        }
        if (grounds.labourShare() != null) {
            lines.add("**Arbeidsaandeel:** " + DutchFormat.number(grounds.labourShare()) + "% van de opdrachtsom gaat naar lonen");
        }
        return lines.stream().map(line -> "\n" + line + "\n").collect(Collectors.joining());
    }

    private static String warnings(Exploration exploration) {
        return exploration.warnings().stream().map(one -> "\n**Let op:** " + Markdown.escape(one) + "\n").collect(Collectors.joining());
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace("_sas", " (sociaal of specifiek)");
    }

    private static Dossier dossier(DossierRow row) {
        return new Dossier(row.number(), row.request(), row.topicName(), row.framework(), row.requestedBy(), row.openedOn(),
                row.phase(), row.lane(), row.procedureCode(), row.grounds(), row.awarded());
    }

    private static Strategy strategy(StrategyRow row) {
        return new Strategy(row.procedureCode(), Codes.read(Variant.class, row.variant()), Codes.read(AwardMethod.class, row.awardMethod()),
                row.criteria(), row.formula(), row.motivation(), row.awardMotivation(), row.lots(), row.lotsMotivation(), row.proposalAccepted(), row.madeBy());
    }
}
