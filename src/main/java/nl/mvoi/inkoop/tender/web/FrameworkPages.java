// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkDesk;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkDesk.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of framework agreements for people: the list, each one with what is called off, and the form that records one. */
@Controller
@RequestMapping("/raamovereenkomsten")
class FrameworkPages {

    private static final int SIZE = 25;
    private static final int MOST_CALLERS = 100;

    private final FrameworkDesk desk;
    private final RuleLibrary rules;
    private final Clock clock;

    FrameworkPages(FrameworkDesk desk, RuleLibrary rules, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "1") String pagina, Model model) {
        int page = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
        FrameworkDesk.Page found = desk.page(page, SIZE);
        model.addAttribute("bladen", found.frameworks().stream().map(this::sheet).toList());
        model.addAttribute("totaal", found.total());
        model.addAttribute("vorige", page > 1 ? page - 1 : null);
        model.addAttribute("volgende", (long) page * SIZE < found.total() ? page + 1 : null);
        model.addAttribute("magVastleggen", desk.mayRecord());
        return "raam/lijst";
    }

    @GetMapping("/{nummer}")
    String one(@PathVariable String nummer, Model model) {
        Shown shown = desk.find(nummer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("blad", sheet(shown));
        model.addAttribute("dossiers", desk.callers(shown.agreement().number(), MOST_CALLERS));
        return "raam/raamovereenkomst";
    }

    /** What was typed before the visitor had to sign in again is still there. */
    @GetMapping("/nieuw")
    String ask(HttpServletRequest request, Model model) {
        refuseOthers();
        return form(FrameworkForm.of(KeptAnswers.take(request)), FormProblems.NONE, model);
    }

    @PostMapping("/nieuw")
    String record(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        refuseOthers();
        FrameworkForm form = FrameworkForm.of(parameters);
        if (parameters.containsKey(KeptAnswers.ACT)) {
            return form(form, FormProblems.NONE, model);
        }
        try {
            return "redirect:/raamovereenkomsten/" + desk.record(form.body(), FrameworkForm::name) + "?vastgelegd";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form, new FormProblems(refusal.found().stream().map(FrameworkForm::shown).toList()), model);
        }
    }

    private void refuseOthers() {
        if (!desk.mayRecord()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private FrameworkSheet sheet(Shown shown) {
        String topic = shown.agreement().topic();
        return FrameworkSheet.of(shown, topics().stream().filter(one -> one.code().equals(topic)).map(Choice::name).findFirst().orElse(topic));
    }

    private List<Choice> topics() {
        return rules.topics(LocalDate.now(clock));
    }

    private String form(FrameworkForm form, FormProblems problems, Model model) {
        model.addAttribute("formulier", form);
        model.addAttribute("fouten", problems);
        model.addAttribute("onderwerpen", topics());
        model.addAttribute("wijzen", CallOff.values());
        return "raam/nieuw";
    }
}
