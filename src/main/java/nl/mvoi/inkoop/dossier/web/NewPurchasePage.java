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
import java.util.TreeMap;
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
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.rules.CodeWords;
import nl.mvoi.inkoop.rules.DayLine;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private static final String NEW = "/nieuw";
    private static final String BACK = "terug";
    private static final String START = "start";

    private final PurchaseSteps steps;
    private final RequestPreview preview;
    private final StartSheet sheet;
    private final CodeWords words;
    private final Dossiers dossiers;
    private final OpenTasks open;
    private final CurrentUser user;

    NewPurchasePage(PurchaseSteps steps, RequestPreview preview, StartSheet sheet, CodeWords words, Dossiers dossiers, OpenTasks open,
                    CurrentUser user) {
        this.steps = steps;
        this.preview = preview;
        this.sheet = sheet;
        this.words = words;
        this.dossiers = dossiers;
        this.open = open;
        this.user = user;
    }

    /** The browser's own way back shows a step as it was typed, which it may only when it was allowed to keep the page for its owner. */
    @ModelAttribute
    void keepForOneself(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
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
        steps.fillIn(answers, chosenCpv);
        List<Problem> wrong = steps.wrong(at, answers);
        return wrong.isEmpty() ? show(at.next(), answers, FormProblems.NONE, model) : refuse(at, answers, wrong, HttpStatus.BAD_REQUEST, response, model);
    }

    /** Shows the first step in which something is wrong. */
    private String refuse(Step at, StartAnswers answers, List<Problem> wrong, HttpStatus status, HttpServletResponse response, Model model) {
        Step first = Arrays.stream(Step.values()).filter(step -> wrong.stream().anyMatch(problem -> step.getFields().contains(problem.field())))
                .findFirst().orElse(at);
        response.setStatus(status.value());
        return show(first, answers, steps.told(answers, wrong), model);
    }

    private String start(StartAnswers answers, String run, HttpSession session, HttpServletResponse response, Model model) {
        String once = started(run, answers);
        if (session.getAttribute(once) != null) {
            return "redirect:/aanvragen/gestart/" + session.getAttribute(once);
        }
        try {
            DossierNumber number = steps.start(answers);
            session.setAttribute(once, number.value());
            return "redirect:/aanvragen/gestart/" + number;
        } catch (AlreadyDone repeat) {
            return refuse(Step.SUMMARY, answers, List.of(PurchaseSteps.again(repeat)), HttpStatus.CONFLICT, response, model);
        } catch (NotAllowed nobody) {
            throw nobody;
        } catch (Refusal refusal) {
            return refuse(Step.SUMMARY, answers, refusal.found(), HttpStatus.BAD_REQUEST, response, model);
        }
    }

    /** Where the session keeps what this run started: the same answers again are the same start, however long ago it was. */
    private static String started(String run, StartAnswers answers) {
        return "nl.mvoi.inkoop.gestart." + Fingerprint.of(run + new TreeMap<>(answers.posted()));
    }

    private String show(Step step, StartAnswers answers, FormProblems problems, Model model) {
        List<FormInput> asked = steps.asked(answers);
        model.addAttribute("stappen", Step.values());
        model.addAttribute("stap", step);
        model.addAttribute("antwoorden", answers);
        model.addAttribute("fouten", problems);
        model.addAttribute("velden", PurchaseSteps.shown(step, asked, answers, problems));
        switch (step) {
            case WHAT -> offerCodes(answers, model);
            case HOW_MUCH -> offerPayers(answers, problems, model);
            default -> lookAhead(step, asked, answers, model);
        }
        return "aanvragen/nieuw";
    }

    private void offerCodes(StartAnswers answers, Model model) {
        List<Cpv> meant = steps.codes(answers);
        model.addAttribute("codes", meant.isEmpty() ? steps.codesUsedBefore(answers) : meant);
        model.addAttribute("codesVraag", meant.isEmpty() ? "Of kies een code die u eerder gebruikte" : "Kies een CPV-code");
    }

    /** Who pays is filled in as it was last time; who empties such a field hears that it is needed, and finds it empty. */
    private void offerPayers(StartAnswers answers, FormProblems problems, Model model) {
        Map<String, List<String>> payers = steps.offered();
        model.addAttribute("keuzes", payers);
        if (problems.isEmpty()) {
            List<String> filled = payers.keySet().stream().filter(key -> answers.value(key).isEmpty() && !payers.get(key).isEmpty()).toList();
            filled.forEach(key -> answers.put(key, payers.get(key).get(0)));
            model.addAttribute("zoalsVorigeKeer", !filled.isEmpty());
        }
    }

    /** What the answers will mean, as far as they are right. Who comes here past the steps before it is led back to them by the start. */
    private void lookAhead(Step step, List<FormInput> asked, StartAnswers answers, Model model) {
        steps.read(answers).ifPresent(read -> {
            Meaning meaning = preview.of(read);
            model.addAttribute("betekenis", meaning);
            model.addAttribute("waarde", DutchFormat.euroAndWords(meaning.value()));
            model.addAttribute("woorden", words);
            model.addAttribute("dagen", DayLine.of(meaning.exploration().terms(), one -> words.of("stap", one.name())));
            model.addAttribute("gegevens", step == Step.SUMMARY ? summary(asked, read) : Map.of());
        });
    }

    private Map<Step, List<StartSheet.Line>> summary(List<FormInput> asked, Answers read) {
        Map<Step, List<StartSheet.Line>> lines = new LinkedHashMap<>();
        List.of(Step.WHAT, Step.HOW_MUCH).forEach(one -> lines.put(one, sheet.lines(one, asked, read)));
        return lines;
    }

    /** The number of a dossier that this visitor asked for, and what follows. */
    @GetMapping("/gestart/{number}")
    String started(@PathVariable String number, Model model) {
        Dossier dossier = Optional.ofNullable(DossierNumber.of(number)).flatMap(dossiers::find)
                .filter(found -> found.requestedBy().equals(user.idOrSystem()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("dossier", dossier);
        model.addAttribute("tasklist", EngineNames.TASKLIST_URL + ownTask(dossier));
        return "aanvragen/gestart";
    }

    /** What opens the visitor's own task in this dossier at once; empty when there is none. */
    private String ownTask(Dossier dossier) {
        return open.of(List.of(dossier.number())).stream().map(Waiting::task).filter(task -> user.idOrSystem().equals(task.assignee()))
                .map(task -> "#/?task=" + task.id()).findFirst().orElse("");
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
