// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.internal.request.RequestPreview;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.StartForms;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.CpvSearch;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import org.springframework.stereotype.Component;

/** Holds answers of the steps against the start form: which belong to which step, and what is wrong in them. No rule is here. */
@Component
class PurchaseSteps {

    private static final int MOST_CODES = 20;
    private static final String WHY_NOT_THE_CODE = "afwijkingCpvReden";

    private final StartForms forms;
    private final RequestPreview preview;
    private final CpvCodes cpvCodes;
    private final CpvSearch cpvSearch;

    PurchaseSteps(StartForms forms, RequestPreview preview, CpvCodes cpvCodes, CpvSearch cpvSearch) {
        this.forms = forms;
        this.preview = preview;
        this.cpvCodes = cpvCodes;
        this.cpvSearch = cpvSearch;
    }

    /** What the form asks after these answers. */
    List<FormInput> asked(StartAnswers answers) {
        return forms.asked(SubmittedRequest.PROCESS, answers.posted());
    }

    /** What the form asks of who corrects these answers. */
    List<FormInput> askedAgain(StartAnswers answers) {
        return forms.askedAgain(SubmittedRequest.PROCESS, answers.posted());
    }

    /** What a step shows of that, in its order. Whether an amount or a repeat is meant, and why the code is not followed, is asked only of who must say it. */
    static List<FormInput> shown(Step step, List<FormInput> asked, StartAnswers answers, FormProblems problems) {
        return asked.stream().filter(input -> isShown(step, input, answers, problems))
                .sorted(Comparator.comparing(input -> step.getFields().indexOf(input.key()))).toList();
    }

    private static boolean isShown(Step step, FormInput input, StartAnswers answers, FormProblems problems) {
        boolean rare = input.key().endsWith("Bevestigd") || input.key().equals(WHY_NOT_THE_CODE);
        return step.getFields().contains(input.key()) && (!rare || !answers.value(input.key()).isEmpty()
                || problems.all().stream().anyMatch(problem -> problem.sentence().contains("‘" + input.label() + "’")));
    }

    /** What somebody may want to choose beside what he types, by key of the field. */
    Map<String, List<String>> offered() {
        var offered = preview.offered();
        return Map.of("afdeling", offered.departments(), "budgetcode", offered.budgetCodes());
    }

    /** Codes that the field for one may mean. */
    List<Cpv> codes(StartAnswers answers) {
        return cpvSearch.meant(answers.value(StartAnswers.CPV), MOST_CODES);
    }

    /** Codes that this person used before, for who has typed none yet. */
    List<Cpv> codesUsedBefore(StartAnswers answers) {
        return !answers.value(StartAnswers.CPV).isEmpty() ? List.of()
                : preview.offered().cpvCodes().stream().map(cpvCodes::find).flatMap(Optional::stream).toList();
    }

    /** @throws Refusal with everything that is wrong; then nothing started */
    DossierNumber start(StartAnswers answers) {
        return forms.start(SubmittedRequest.PROCESS, answers.posted());
    }

    /** Takes over the code that was chosen, and the nature that belongs to a code when the visitor left it open; drops a reason that says nothing any more. */
    void fillIn(StartAnswers answers, String chosenCpv) {
        if (chosenCpv != null && cpvCodes.find(chosenCpv).isPresent() && cpvCodes.find(answers.value(StartAnswers.CPV)).isEmpty()) {
            answers.put(StartAnswers.CPV, chosenCpv);
        }
        Optional<Cpv> code = cpvCodes.find(answers.value(StartAnswers.CPV));
        if (answers.value(StartAnswers.NATURE).isEmpty() && code.isPresent()) {
            answers.put(StartAnswers.NATURE, preview.natureOf(code.get().code()));
        }
        // Who departed first and no longer does need not say why any more
        if (code.isPresent() && !preview.departs(code.get().code(), answers.value(StartAnswers.NATURE), answers.value(StartAnswers.TOPIC))) {
            answers.put(WHY_NOT_THE_CODE, "");
        }
    }

    /** What is wrong in the steps up to and including one. */
    List<Problem> wrong(Step last, StartAnswers answers) {
        List<String> later = Arrays.stream(Step.values()).filter(step -> step.compareTo(last) > 0).flatMap(step -> step.getFields().stream()).toList();
        return wrong(answers).stream().filter(problem -> !later.contains(problem.field())).toList();
    }

    /** That the same was asked a moment ago is for the last step. */
    private List<Problem> wrong(StartAnswers answers) {
        try {
            Problems problems = new Problems();
            forms.check(SubmittedRequest.PROCESS, answers.posted(), problems);
            problems.refuseIfAny();
            return List.of();
        } catch (AlreadyDone repeat) {
            return List.of(again(repeat));
        } catch (NotAllowed nobody) {
            throw nobody;
        } catch (Refusal refusal) {
            return refusal.found();
        }
    }

    /** That the same was asked already, at the box that says it is meant. */
    static Problem again(AlreadyDone repeat) {
        return new Problem(Step.SUMMARY.getFields().get(0), repeat.getMessage());
    }

    /** The same problems as the page tells them. */
    FormProblems told(StartAnswers answers, List<Problem> wrong) {
        return new FormProblems(wrong.stream().filter(problem -> !followsFromCode(answers, problem)).map(problem -> searching(answers, problem)).toList());
    }

    /** Who still has a code to choose from need not say the nature: it follows from the code. */
    private boolean followsFromCode(StartAnswers answers, Problem problem) {
        return problem.field().equals(StartAnswers.NATURE) && answers.value(StartAnswers.NATURE).isEmpty()
                && !codes(answers).isEmpty();
    }

    private Problem searching(StartAnswers answers, Problem problem) {
        String typed = answers.value(StartAnswers.CPV);
        return !problem.field().equals(StartAnswers.CPV) ? problem : CpvSearch.words(typed)
                .map(text -> new Problem(StartAnswers.CPV, CpvSearch.help(text, codes(answers).isEmpty()))).orElse(problem);
    }

    /** The answers as they are understood; empty when something is wrong in them. A repeat is no mistake in an answer. */
    Optional<Answers> read(StartAnswers answers) {
        Problems problems = new Problems();
        StartAnswers meant = new StartAnswers(Map.of());
        meant.posted().putAll(answers.posted());
        meant.put(Step.SUMMARY.getFields().get(0), "true");
        Answers read = forms.check(SubmittedRequest.PROCESS, meant.posted(), problems);
        return Optional.of(read).filter(right -> problems.found().isEmpty());
    }
}
