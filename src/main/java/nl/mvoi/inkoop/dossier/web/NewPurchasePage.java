// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.request.RequestPreview;
import nl.mvoi.inkoop.dossier.internal.request.RequestPreview.Meaning;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.StartForms;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.rules.CodeWords;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.CpvSearch;
import nl.mvoi.inkoop.rules.DayLine;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The start form of a purchase in steps: the same questions by the same checks as in Tasklist, and before the end what the purchase will mean.
 * Until the end nothing is stored: what was typed goes along with every step.
 */
@Controller
@RequestMapping("/aanvragen")
class NewPurchasePage {

    private static final String PROCESS = "inkooptraject";
    private static final String NEW = "/nieuw";
    private static final int MOST_CODES = 20;
    private static final String BACK = "terug";
    private static final String START = "start";

    private final StartForms forms;
    private final RequestPreview preview;
    private final StartSheet sheet;
    private final CpvCodes cpvCodes;
    private final CpvSearch cpvSearch;
    private final CodeWords words;
    private final Dossiers dossiers;
    private final CurrentUser user;

    NewPurchasePage(StartForms forms, RequestPreview preview, StartSheet sheet, CpvCodes cpvCodes, CpvSearch cpvSearch, CodeWords words,
              Dossiers dossiers, CurrentUser user) {
        this.forms = forms;
        this.preview = preview;
        this.sheet = sheet;
        this.cpvCodes = cpvCodes;
        this.cpvSearch = cpvSearch;
        this.words = words;
        this.dossiers = dossiers;
        this.user = user;
    }

    /** An empty form, one that an address fills, or what was typed before the visitor had to sign in again. */
    @GetMapping(NEW)
    String open(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
        Map<String, List<String>> kept = KeptAnswers.take(request);
        MultiValueMap<String, String> given = kept.isEmpty() ? parameters : new LinkedMultiValueMap<>(kept);
        StartAnswers answers = new StartAnswers(given);
        keepKnown(answers);
        model.addAttribute("loop", Optional.ofNullable(given.getFirst(StartAnswers.RUN)).orElseGet(() -> UUID.randomUUID().toString()));
        return show(kept.isEmpty() ? Step.WHAT : Step.of(given.getFirst(StartAnswers.STEP)), answers, FormProblems.NONE, model);
    }

    /** An address may carry anything; only what the form asks fills it. */
    private static void keepKnown(StartAnswers answers) {
        List<String> known = Arrays.stream(Step.values()).flatMap(step -> step.getFields().stream()).toList();
        answers.posted().keySet().retainAll(known);
    }

    /** One step on, one back, to a step, or the start. */
    @PostMapping(NEW)
    String go(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, HttpServletResponse response, Model model) {
        StartAnswers answers = new StartAnswers(parameters);
        Step at = Step.of(parameters.getFirst(StartAnswers.STEP));
        String act = Optional.ofNullable(parameters.getFirst(KeptAnswers.ACT)).orElse("");
        model.addAttribute("loop", parameters.getFirst(StartAnswers.RUN));
        if (act.equals(BACK)) {
            return show(at.previous(), answers, FormProblems.NONE, model);
        }
        if (act.matches("\\d")) {
            return show(Step.of(act), answers, FormProblems.NONE, model);
        }
        return act.equals(START) ? start(answers, parameters.getFirst(StartAnswers.RUN), request.getSession(), response, model)
                : advance(at, answers, parameters.getFirst(StartAnswers.CHOSEN_CPV), response, model);
    }

    private String advance(Step at, StartAnswers answers, String chosenCpv, HttpServletResponse response, Model model) {
        fillIn(answers, chosenCpv);
        List<Problem> wrong = upTo(at, wrong(answers, new Problems()));
        return wrong.isEmpty() ? show(at.next(), answers, FormProblems.NONE, model) : refuse(at, answers, wrong, HttpStatus.BAD_REQUEST, response, model);
    }

    /** Takes over the code that was chosen, and the nature that belongs to a code when the visitor left it open. */
    private void fillIn(StartAnswers answers, String chosenCpv) {
        if (chosenCpv != null && cpvCodes.find(chosenCpv).isPresent() && cpvCodes.find(answers.value(StartAnswers.CPV)).isEmpty()) {
            answers.put(StartAnswers.CPV, chosenCpv);
        }
        Optional<Cpv> code = cpvCodes.find(answers.value(StartAnswers.CPV));
        if (answers.value(StartAnswers.NATURE).isEmpty() && code.isPresent()) {
            answers.put(StartAnswers.NATURE, preview.natureOf(code.get().code()));
        }
    }

    /** That the same was asked a moment ago is for the last step. */
    private List<Problem> wrong(StartAnswers answers, Problems problems) {
        try {
            forms.check(PROCESS, answers.posted(), problems);
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

    private static Problem again(AlreadyDone repeat) {
        return new Problem(Step.SUMMARY.getFields().get(0), repeat.getMessage());
    }

    private static List<Problem> upTo(Step last, List<Problem> wrong) {
        List<String> later = Arrays.stream(Step.values()).filter(step -> step.compareTo(last) > 0).flatMap(step -> step.getFields().stream()).toList();
        return wrong.stream().filter(problem -> !later.contains(problem.field())).toList();
    }

    /** Shows the first step in which something is wrong. */
    private String refuse(Step at, StartAnswers answers, List<Problem> wrong, HttpStatus status, HttpServletResponse response, Model model) {
        Step first = Arrays.stream(Step.values()).filter(step -> wrong.stream().anyMatch(problem -> step.getFields().contains(problem.field())))
                .findFirst().orElse(at);
        response.setStatus(status.value());
        return show(first, answers, new FormProblems(wrong.stream().map(problem -> searching(answers, problem)).toList()), model);
    }

    private Problem searching(StartAnswers answers, Problem problem) {
        String typed = answers.value(StartAnswers.CPV);
        return !problem.field().equals(StartAnswers.CPV) ? problem : CpvSearch.words(typed)
                .map(text -> new Problem(StartAnswers.CPV, CpvSearch.help(text, cpvSearch.search(text, 1).isEmpty()))).orElse(problem);
    }

    private String start(StartAnswers answers, String run, HttpSession session, HttpServletResponse response, Model model) {
        Object before = run == null ? null : session.getAttribute(started(run));
        if (before != null) {
            return "redirect:/aanvragen/gestart/" + before;
        }
        try {
            DossierNumber number = forms.start(PROCESS, answers.posted());
            session.setAttribute(started(String.valueOf(run)), number.value());
            return "redirect:/aanvragen/gestart/" + number;
        } catch (AlreadyDone repeat) {
            return refuse(Step.SUMMARY, answers, List.of(again(repeat)), HttpStatus.CONFLICT, response, model);
        } catch (NotAllowed nobody) {
            throw nobody;
        } catch (Refusal refusal) {
            return refuse(Step.SUMMARY, answers, refusal.found(), HttpStatus.BAD_REQUEST, response, model);
        }
    }

    private static String started(String run) {
        return "nl.mvoi.inkoop.gestart." + run;
    }

    private String show(Step step, StartAnswers answers, FormProblems problems, Model model) {
        List<FormInput> asked = forms.asked(PROCESS, answers.posted());
        model.addAttribute("stappen", Step.values());
        model.addAttribute("stap", step);
        model.addAttribute("antwoorden", answers);
        model.addAttribute("fouten", problems);
        model.addAttribute("velden", asked.stream().filter(input -> isShown(step, input, answers, problems)).toList());
        switch (step) {
            case WHAT -> model.addAttribute("codes", cpvSearch.meant(answers.value(StartAnswers.CPV), MOST_CODES));
            case HOW_MUCH -> model.addAttribute("keuzes", offered());
            default -> lookAhead(step, asked, answers, model);
        }
        return "aanvragen/nieuw";
    }

    /** Whether an amount or a repeat is meant is asked only of who must say it. */
    private static boolean isShown(Step step, FormInput input, StartAnswers answers, FormProblems problems) {
        boolean confirms = input.key().endsWith("Bevestigd");
        return step.getFields().contains(input.key()) && (!confirms || !answers.value(input.key()).isEmpty()
                || problems.all().stream().anyMatch(problem -> problem.sentence().contains("‘" + input.label() + "’")));
    }

    private Map<String, List<String>> offered() {
        var offered = preview.offered();
        return Map.of("afdeling", offered.departments(), "budgetcode", offered.budgetCodes());
    }

    /** What the answers will mean, as far as they are right. Who comes here past the steps before it is led back to them by the start. */
    private void lookAhead(Step step, List<FormInput> asked, StartAnswers answers, Model model) {
        Problems problems = new Problems();
        Answers read = checked(answers, problems);
        if (read == null || !problems.found().isEmpty()) {
            return;
        }
        Meaning meaning = preview.of(read);
        model.addAttribute("betekenis", meaning);
        model.addAttribute("waarde", DutchFormat.euroAndWords(meaning.value()));
        model.addAttribute("woorden", words);
        model.addAttribute("dagen", DayLine.of(meaning.exploration().terms(), one -> words.of("stap", one.name())));
        if (step == Step.SUMMARY) {
            Map<Step, List<StartSheet.Line>> lines = new LinkedHashMap<>();
            List.of(Step.WHAT, Step.HOW_MUCH).forEach(one -> lines.put(one, sheet.lines(one, asked, read)));
            model.addAttribute("gegevens", lines);
        }
    }

    private Answers checked(StartAnswers answers, Problems problems) {
        StartAnswers meant = new StartAnswers(Map.of());
        meant.posted().putAll(answers.posted());
        meant.put(Step.SUMMARY.getFields().get(0), "true");
        return forms.check(PROCESS, meant.posted(), problems);
    }

    /** The number of a dossier that this visitor asked for, and what follows. */
    @GetMapping("/gestart/{number}")
    String started(@PathVariable String number, Model model) {
        Dossier dossier = Optional.ofNullable(DossierNumber.of(number)).flatMap(dossiers::find)
                .filter(found -> found.requestedBy().equals(user.idOrSystem()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("dossier", dossier);
        model.addAttribute("tasklist", EngineNames.TASKLIST_URL);
        return "aanvragen/gestart";
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
