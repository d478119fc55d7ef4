// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.ClientGoals;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.CriterionDemands;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.SplitPurchases.Split;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.StrategyDemands;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.dossier.internal.StrategyQuestion;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RequirementTable;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ThemeText;
import nl.mvoi.inkoop.rules.Variant;
import org.springframework.stereotype.Component;

/** The buyer chooses how to put the purchase to the market. */
@Component("strategieOpstellen")
class StrategyForm implements TaskForm {

    /** The buyer says that the purchase is a call-off, and wants to hear it when it is not. */
    private static final String CALL_OFF = "RAAMOVEREENKOMST";

    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final RuleLibrary rules;
    private final SplitPurchases splits;
    private final FrameworkRegister register;
    private final ReturnReasons reasons;
    private final Clock clock;

    StrategyForm(Dossiers dossiers, DossierDesk desk, RuleLibrary rules, SplitPurchases splits, FrameworkRegister register, ReturnReasons reasons,
                       Clock clock) {
        this.register = register;
        this.dossiers = dossiers;
        this.desk = desk;
        this.rules = rules;
        this.splits = splits;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Dossier dossier = dossiers.get(task.dossier());
        Framework framework = register.of(dossier, dossier.grounds().framework());
        boolean callOff = framework.isRegistered() && covers(framework, dossier);
        Exploration exploration = dossiers.explore(task.dossier(), dossier.grounds().within(framework));
        ProcedureAdvice procedure = exploration.procedure();
        Map<String, Object> shown = new HashMap<>();
        shown.put("terugkoppeling", reasons.on(task));
        Optional<Split> split = split(dossiers.get(task.dossier()));
        shown.put("opknippenGevraagd", split.isPresent());
        shown.put("opknippenAntwoord", splits.answer(task.dossier()).orElse(null));
        shown.put("dossierSamenvatting", dossiers.summary(task.dossier())
                + split.map(found -> "\n\n**Let op:** " + Markdown.escape(found.text())).orElse("")
                + ClientGoals.section(dossiers.assignment(task.dossier())));
        shown.put("baan", (callOff ? procedure.lane() : dossier.lane()).name());
        shown.put("raamDirect", callOff && framework.callOff() == CallOff.DIRECT);
        shown.put("raamUitleg", told(framework, dossier));
        shown.put("procedureUitleg", "**De regels stellen voor: " + procedure.name() + ".** " + procedure.explanation().text()
                + " _Bron: " + procedure.explanation().source() + "_");
        showGrounds(shown, dossiers.get(task.dossier()));
        shown.put("themaUitleg", exploration.themes().stream().filter(theme -> theme.relevance() != Relevance.NIET_RELEVANT)
                .map(theme -> "- " + ThemeText.of(theme)).collect(Collectors.joining("\n")));
        shown.put("voorstel", StrategyQuestion.proposed(exploration).stream().map(RequirementTable::row).toList());
        shown.put("andereEisen", StrategyQuestion.apart(exploration).stream().map(RequirementTable::row).toList());
        shown.put("baanZonderRoute", dossiers.explore(task.dossier(), Grounds.NONE).procedure().lane().name());
        shown.put("gewichtRijen", weights(dossiers.get(task.dossier()), exploration).shown());
        shown.put("criteriumRijen", CriterionRows.of(exploration).shown());
        dossiers.strategy(task.dossier()).ifPresent(earlier -> prefill(shown, earlier,
                heavier(earlier.procedure(), procedure.code(), dossiers.get(task.dossier()).openedOn())));
        return shown;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        Procedure heavier = answers.choice("zwaardereProcedure", Procedure.class);
        Dossier dossier = dossiers.get(task.dossier());
        Grounds stated = stated(dossier, answers);
        Procedure advised = dossiers.explore(dossier.number(), stated).procedure().code();
        LocalDate on = dossier.openedOn();
        if (CALL_OFF.equals(answers.text("procedureKeuze"))) {
            PurchaseRequest asked = dossier.request();
            stated.framework().check(asked.estimatedValue(), asked.desiredStart(), LocalDate.now(clock), problems);
        }
        problems.at("raamPerceel").addIf(stated.framework().isRegistered() && stated.framework().lot() == null && answers.wholeNumber("raamPerceel") != null,
                "Raamovereenkomst " + stated.framework().number() + " heeft geen perceel " + answers.wholeNumber("raamPerceel") + ".");
        problems.at("zwaardereProcedure").addIf(heavier != null && (heavier == advised || rules.isLighter(heavier, advised, on)),
                "De gekozen procedure is niet zwaarder dan wat de regels voorstellen. Lichter dan de regels mag niet.");
        demands(dossier, stated, answers, problems).stream().filter(one -> !answers.refused().contains(one.field())).forEach(problems::add);
    }

    /** What gate G3 would find in these answers, told while they can still be changed. */
    private List<Problem> demands(Dossier dossier, Grounds stated, Answers answers, Problems problems) {
        Exploration exploration = dossiers.explore(dossier.number(), stated);
        Strategy strategy = strategy(dossier, stated, answers, exploration, problems);
        List<Problem> found = StrategyDemands.of(rules, strategy.procedure(), isDirect(dossier, stated), strategy.awardMethod(), exploration.highestMandatoryLevel(), dossier.openedOn(),
                LocalDate.now(clock)).unmetBy(StrategyDemands.Said.of(strategy)).stream().map(one -> WeightRows.placed(one, answers)).toList();
        return Stream.concat(found.stream(), strategy.criteria().isEmpty() ? Stream.empty() : ofCriteria(strategy, exploration, dossier, problems).stream()).toList();
    }

    /** What was said of a cell already is not said again. */
    private List<Problem> ofCriteria(Strategy strategy, Exploration exploration, Dossier dossier, Problems problems) {
        CriterionDemands demands = CriterionDemands.of(rules, strategy.procedure(), dossier.openedOn());
        return demands.unmetBy(strategy.criteria(), exploration.mandatoryThemes(demands::asksCriterion)).stream().filter(one -> !problems.isAbout(one.field())).toList();
    }

    private WeightRows weights(Dossier dossier, Exploration exploration) {
        return WeightRows.of(rules.minimumMvoiWeight(exploration.highestMandatoryLevel(), dossier.openedOn()), dossiers.strategy(dossier.number()));
    }

    @Override
    public BigDecimal earlierAmount(TaskContext task, String key) {
        return dossiers.get(task.dossier()).request().estimatedValue();
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Dossier before = dossiers.get(task.dossier());
        Grounds stated = stated(before, answers);
        desk.choose(task.dossier(), strategy(before, stated, answers, dossiers.explore(task.dossier(), stated), new Problems()), stated);
        splits.answered(before, answers.text("opknippenAntwoord"));
        return Map.of("baan", dossiers.get(task.dossier()).lane().name());
    }

    /** Nobody else takes anything of the framework in between, so that two call-offs never pass its ceiling together. */
    private Grounds stated(Dossier dossier, Answers answers) {
        Grounds read = GroundsAnswers.read(answers, dossier.grounds());
        return read.within(register.hold(dossier, read.framework()));
    }

    private boolean covers(Framework framework, Dossier dossier) {
        return framework.covers(dossier.request().estimatedValue(), dossier.request().desiredStart(), LocalDate.now(clock));
    }

    private boolean isDirect(Dossier dossier, Grounds stated) {
        return dossier.purchase(stated, LocalDate.now(clock)).directCallOff();
    }

    /** What the register says of the framework, or why it does not count; null when none is named. */
    private String told(Framework framework, Dossier dossier) {
        if (!framework.isNamed()) {
            return null;
        }
        List<String> gaps = framework.gaps(dossier.request().estimatedValue(), dossier.request().desiredStart(), LocalDate.now(clock));
        String told = gaps.isEmpty() ? "**Deze inkoop past in de raamovereenkomst:** " + Markdown.escape(framework.inWords()) + "."
                : "**De raamovereenkomst telt niet mee.** " + Markdown.escape(String.join(" ", gaps));
        return told + register.warning(dossier).map(warning -> "\n\n**Let op:** " + Markdown.escape(warning)).orElse("");
    }

    private Strategy strategy(Dossier dossier, Grounds stated, Answers answers, Exploration exploration, Problems problems) {
        Procedure procedure = Objects.requireNonNullElse(answers.choice("zwaardereProcedure", Procedure.class), exploration.procedure().code());
        AwardMethod method = answers.choice("gunningsmethode", AwardMethod.class);
        boolean weighs = method == AwardMethod.BPKV && rules.procedureAdvice(procedure, isDirect(dossier, stated), dossier.openedOn()).lane() != Lane.LICHT;
        return new Strategy(procedure,
                Objects.requireNonNullElse(answers.choice("procedureVariant", Variant.class), Variant.OPENBAAR),
                method,
                weighs ? criteria(dossier, answers, exploration, problems) : List.of(), weighs ? FormulaAnswers.read(answers, problems) : null,
                answers.text("motivering"), answers.text("motiveringGunning"), "JA".equals(answers.text("percelen")),
                answers.text("percelenMotivering"), "JA".equals(answers.text("voorstelAkkoord")) || StrategyQuestion.proposed(exploration).isEmpty(), null);
    }

    private List<Criterion> criteria(Dossier dossier, Answers answers, Exploration exploration, Problems problems) {
        List<Criterion> own = CriterionRows.of(exploration).read(answers, problems);
        Stream<Criterion> standard = weights(dossier, exploration).read(answers, own, problems).stream()
                .map(one -> one.described(rules.standardCriterion(one.code(), dossier.openedOn())));
        return Stream.concat(standard, own.stream()).toList();
    }

    /** Asks only what makes a difference for this purchase. */
    private void showGrounds(Map<String, Object> shown, Dossier dossier) {
        GroundsAnswers.show(shown, dossier.grounds());
        StrategyQuestion question = StrategyQuestion.of(dossier, dossiers.exploration(dossier.number()), rules);
        shown.put("raamGevraagd", question.framework());
        shown.put("inhuurGevraagd", question.hiring());
        shown.put("arbeidsaandeelGevraagd", question.labourShare());
    }

    private Optional<Split> split(Dossier dossier) {
        return splits.of(dossier.purchase(), dossier.request().department(), dossier.number());
    }

    /** What was chosen instead of the advice; null when it was followed, or asks more by now. */
    private Procedure heavier(Procedure chosen, Procedure advised, LocalDate on) {
        return chosen == advised || rules.isLighter(chosen, advised, on) ? null : chosen;
    }

    private static void prefill(Map<String, Object> shown, Strategy earlier, Procedure heavier) {
        shown.put("procedureKeuze", heavier == null ? "VOORSTEL" : "ZWAARDER");
        shown.put("zwaardereProcedure", Codes.of(heavier));
        shown.put("gunningsmethode", Codes.of(earlier.awardMethod()));
        shown.putAll(FormulaAnswers.shown(earlier.formula()));
        shown.put("criteria", CriterionRows.lines(earlier.criteria()));
        shown.put("motivering", earlier.motivation());
        shown.put("motiveringGunning", earlier.awardMotivation());
        shown.put("percelen", earlier.lots() ? "JA" : "NEE");
        shown.put("percelenMotivering", earlier.lotsMotivation());
    }
}
