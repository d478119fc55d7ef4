// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Proposal;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Standing;
import nl.mvoi.inkoop.dossier.internal.correction.Overtaken;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormInput.Kind;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.LoggedDossier;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.SameMoment;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.rules.CodeWords;
import nl.mvoi.inkoop.rules.DayLine;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Variant;
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

/** Corrects a purchase in two steps: the questions of the start form as they were answered, and what the new answers change. */
@Controller
@RequestMapping("/dossiers/{nummer}/wijzigen")
class CorrectionPage {

    private static final String VERSION = "versie";
    private static final String BACK = "terug";
    private static final String CONFIRM = "wijzig";
    private static final FormInput REASON = new FormInput(CorrectionDesk.REASON, "Waarom wijzigt u de inkoop?",
            "Dit staat daarna in de tijdlijn, voor iedereen die het dossier ziet. Noem geen bedrag en geen leverancier.", Kind.LONG_TEXT, true, 1000, List.of());

    private final CorrectionDesk desk;
    private final CorrectionGate gate;
    private final PurchaseSteps steps;
    private final Dossiers dossiers;
    private final RuleLibrary rules;
    private final CodeWords words;
    private final AccessLog log;
    private final CurrentUser user;
    private final SameMoment sameMoment;

    CorrectionPage(CorrectionDesk desk, CorrectionGate gate, PurchaseSteps steps, Dossiers dossiers, RuleLibrary rules, CodeWords words, AccessLog log,
                   CurrentUser user, SameMoment sameMoment) {
        this.desk = desk;
        this.gate = gate;
        this.steps = steps;
        this.dossiers = dossiers;
        this.rules = rules;
        this.words = words;
        this.log = log;
        this.user = user;
        this.sameMoment = sameMoment;
    }

    /** What one form brought. */
    private record Typed(StartAnswers answers, String reason, Integer version) {

        static Typed of(MultiValueMap<String, String> parameters) {
            MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(parameters);
            answers.keySet().removeAll(List.of(REASON.key(), VERSION));
            return new Typed(new StartAnswers(answers), Optional.ofNullable(parameters.getFirst(REASON.key())).orElse(""), number(parameters.getFirst(VERSION)));
        }

        /** A form that says nothing of it, or nonsense, was filled in before there was any correction. */
        private static int number(String typed) {
            return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
        }

        Proposal proposal() {
            return new Proposal(answers.posted(), reason, version);
        }
    }

    /** The purchase as it stands, or what was typed before the visitor had to sign in again. */
    @GetMapping
    String open(@PathVariable String nummer, HttpServletRequest request, Model model) {
        Dossier dossier = correctable(nummer);
        Map<String, List<String>> kept = KeptAnswers.take(request);
        Standing standing = desk.standing(dossier.number());
        StartAnswers now = new StartAnswers(Map.of());
        now.posted().putAll(standing.answers());
        return form(dossier, kept.isEmpty() ? new Typed(now, "", standing.version()) : Typed.of(new LinkedMultiValueMap<>(kept)), FormProblems.NONE, model);
    }

    /** Looks ahead, goes back to the questions, or corrects. */
    @PostMapping
    String go(@PathVariable String nummer, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        Dossier dossier = correctable(nummer);
        Typed typed = Typed.of(parameters);
        String act = Optional.ofNullable(parameters.getFirst(KeptAnswers.ACT)).orElse("");
        if (act.equals(BACK)) {
            return form(dossier, typed, FormProblems.NONE, model);
        }
        steps.fillIn(typed.answers(), parameters.getFirst(StartAnswers.CHOSEN_CPV));
        try {
            return act.equals(CONFIRM) ? correct(dossier, typed) : look(dossier, typed, model);
        } catch (NotAllowed nobody) {
            throw nobody;
        } catch (Refusal refusal) {
            return refused(dossier, typed, refusal, response, model);
        }
    }

    /** Who came too late keeps what he typed, and goes on from what stands there now. */
    private String refused(Dossier dossier, Typed typed, Refusal refusal, HttpServletResponse response, Model model) {
        if (refusal instanceof AlreadyDone) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Standing now = desk.standing(dossier.number());
            if (refusal instanceof Overtaken overtaken) {
                overtaken.leftAlone().forEach(field -> typed.answers().posted().compute(field.key(), (key, his) -> now.answers().get(key)));
            }
            return form(dossier, new Typed(typed.answers(), typed.reason(), now.version()), new FormProblems(refusal.found()), model);
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return form(dossier, typed, steps.told(typed.answers(), refusal.found()), model);
    }

    private String correct(Dossier dossier, Typed typed) {
        sameMoment.again(() -> desk.correct(dossier.number(), typed.proposal()));
        return "redirect:/dossiers/" + dossier.number() + "?gewijzigd";
    }

    private String look(Dossier dossier, Typed typed, Model model) {
        Correction correction = desk.look(dossier.number(), typed.proposal());
        model.addAttribute("wijziging", correction);
        model.addAttribute("gevolgen", Consequence.of(correction));
        model.addAttribute("dagen", DayLine.of(terms(correction.after()), one -> words.of("stap", one.name())));
        model.addAttribute("procedures", Map.of("oud", procedure(correction.before()), "nieuw", procedure(correction.after())));
        return form(dossier, typed, FormProblems.NONE, model);
    }

    private String procedure(Dossier dossier) {
        return rules.procedureAdvice(dossier.procedure(), dossier.openedOn()).name();
    }

    private List<Term> terms(Dossier dossier) {
        return rules.terms(dossier.procedure(), Variant.OPENBAAR, dossier.openedOn());
    }

    private String form(Dossier dossier, Typed typed, FormProblems problems, Model model) {
        List<FormInput> asked = steps.askedAgain(typed.answers());
        Map<Step, List<FormInput>> parts = new LinkedHashMap<>();
        List.of(Step.WHAT, Step.HOW_MUCH).forEach(step -> parts.put(step, PurchaseSteps.shown(step, asked, typed.answers(), problems)));
        model.addAttribute("dossier", dossier);
        model.addAttribute("teLaat", gate.tooLate(dossier).orElse(null));
        model.addAttribute("delen", parts);
        model.addAttribute("antwoorden", typed.answers());
        model.addAttribute("codes", steps.codes(typed.answers()));
        model.addAttribute("keuzes", steps.offered());
        model.addAttribute("redenVeld", REASON);
        model.addAttribute("reden", typed.reason());
        model.addAttribute("versie", typed.version());
        model.addAttribute("fouten", problems);
        return "dossier/wijzigen";
    }

    /** A dossier that exists for the visitor and that he may correct, whatever letters or dashes its number was typed with. */
    private Dossier correctable(String typed) {
        Dossier dossier = DossierNumber.read(typed).flatMap(dossiers::find).filter(gate::exists)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!gate.mayCorrect(dossier)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LoggedDossier.about(dossier.number());
        log.note(AccessLog.Act.DOSSIER_READ, user.idOrSystem(), dossier.number().value());
        return dossier;
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
