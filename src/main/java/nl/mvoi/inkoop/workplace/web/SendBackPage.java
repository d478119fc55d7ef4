// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormInput.Kind;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.LoggedDossier;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.SameMoment;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a buyer sends a purchase back to its client with a question. */
@Controller
@RequestMapping("/dossiers/{nummer}/terug")
class SendBackPage {

    private static final FormInput QUESTION = new FormInput("vraag", "Wat wilt u weten?",
            "Alleen de opdrachtgever krijgt hiervan een taak en een mail. Iedereen die dit dossier mag zien, leest uw vraag en het antwoord. "
                    + "Noem geen bedrag en geen leverancier.", Kind.LONG_TEXT, true, 2000, List.of());

    private final SendBackDesk desk;
    private final Dossiers dossiers;
    private final Access access;
    private final SameMoment sameMoment;

    SendBackPage(SendBackDesk desk, Dossiers dossiers, Access access, SameMoment sameMoment) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.access = access;
        this.sameMoment = sameMoment;
    }

    @GetMapping
    String show(@PathVariable String nummer, HttpServletRequest request, Model model) {
        return page(readable(nummer), FormProblems.NONE, KeptAnswers.take(request).getOrDefault("vraag", List.of("")).get(0), model);
    }

    @PostMapping
    String send(@PathVariable String nummer, @RequestParam(defaultValue = "") String vraag, HttpServletResponse response, Model model) {
        Dossier dossier = readable(nummer);
        try {
            ask(dossier.number(), vraag);
        } catch (Refusal refusal) {
            response.setStatus(refusal instanceof AlreadyDone ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
            return page(dossier, new FormProblems(refusal.found()), vraag, model);
        }
        return "redirect:/dossiers/" + dossier.number() + "#vragen";
    }

    private void ask(DossierNumber dossier, String question) {
        sameMoment.again(() -> {
            desk.ask(dossier, question);
            return dossier;
        });
    }

    private String page(Dossier dossier, FormProblems problems, String typed, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("mag", desk.mayAsk(dossier.number()));
        model.addAttribute("onbekend", desk.unknown(dossier.number()).orElse(null));
        model.addAttribute("veld", QUESTION);
        model.addAttribute("fouten", problems);
        model.addAttribute("getypt", typed);
        return "dossier/terug";
    }

    private Dossier readable(String typed) {
        Dossier dossier = DossierNumber.read(typed).flatMap(dossiers::find).filter(one -> access.of(one).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LoggedDossier.about(dossier.number());
        return dossier;
    }
}
