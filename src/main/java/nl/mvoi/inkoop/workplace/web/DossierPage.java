// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Known;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.LoggedDossier;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;
import nl.mvoi.inkoop.workplace.internal.QuestionDesk;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one dossier, on which people also ask each other something. What does not exist for the reader is not found. */
@Controller
@RequestMapping("/dossiers/{nummer}")
class DossierPage {

    private static final String GROUP = "groep:";
    private static final String PERSON = "persoon:";
    private static final String QUESTIONS = "#vragen";
    private static final Set<Phase> BEFORE_PUBLICATION = EnumSet.of(Phase.OPDRACHT, Phase.STRATEGIE, Phase.AANBESTEDING);
    private static final List<String> FIELDS = List.of("aan", "vraag", "opVraag", "antwoord");

    private final Dossiers dossiers;
    private final Access access;
    private final AccessLog log;
    private final CurrentUser user;
    private final DossierSheets sheets;
    private final QuestionDesk questions;
    private final SendBackDesk back;

    DossierPage(Dossiers dossiers, Access access, AccessLog log, CurrentUser user, DossierSheets sheets, QuestionDesk questions,
                SendBackDesk back) {
        this.dossiers = dossiers;
        this.access = access;
        this.log = log;
        this.user = user;
        this.sheets = sheets;
        this.questions = questions;
        this.back = back;
    }

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable String nummer, @RequestParam(defaultValue = "") String soort, @RequestParam(defaultValue = "") String persoon,
                      HttpServletRequest request) {
        return page(dossier(nummer), new DossierSheets.Sought(soort, persoon), request, HttpStatus.OK);
    }

    /** Not parted by {@code params} of two mappings: to compare those, Spring reads the body of every form that anybody posts anywhere. */
    @PostMapping
    Object send(@PathVariable String nummer, @RequestParam(defaultValue = "") String aan, @RequestParam(defaultValue = "") String vraag,
                @RequestParam(defaultValue = "0") String opVraag, @RequestParam(required = false) String antwoord, HttpServletRequest request) {
        Dossier dossier = dossier(nummer);
        if (!access.of(dossier).map(Known::asks).orElse(false)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return done(dossier, request, antwoord == null ? () -> questions.ask(dossier, addressee(aan), vraag)
                : () -> questions.answer(dossier, key(opVraag), antwoord));
    }

    /** Leads to the questions when it went well, and shows the page with what is wrong when it did not. */
    private Object done(Dossier dossier, HttpServletRequest request, Runnable work) {
        try {
            work.run();
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/dossiers/" + dossier.number() + QUESTIONS)).build();
        } catch (Refusal refusal) {
            ModelAndView page = page(dossier, new DossierSheets.Sought("", ""), request, HttpStatus.BAD_REQUEST);
            return page.addObject("fouten", refusal.found()).addObject("foutvelden", refusal.found().stream().map(Problem::field).toList());
        }
    }

    private ModelAndView page(Dossier dossier, DossierSheets.Sought sought, HttpServletRequest request, HttpStatus status) {
        Known known = access.of(dossier).orElseThrow(DossierPage::notFound);
        noteLook(dossier);
        return new ModelAndView("dossier/dossier", Map.of("blad", sheets.of(dossier, known, sought), "poorten", GateMatrix.heads(),
                "groepen", EventGroup.values(), "onderwerp", dossier.request().topic(), "fouten", List.<Problem>of(), "foutvelden", List.<String>of(), "getypt", typed(request)), status)
                .addObject("geenFouten", FormProblems.NONE).addObject("magTerug", back.mayAsk(dossier.number()))
                .addObject("magProberen", BEFORE_PUBLICATION.contains(dossier.phase()) && known.secrets().contains(Secret.ESTIMATE));
    }

    /** What was typed and is not sent yet: in a form that was refused, or before the visitor had to sign in again. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = KeptAnswers.takeSingle(request);
        FIELDS.stream().filter(name -> request.getParameter(name) != null).forEach(name -> typed.put(name, request.getParameter(name)));
        return typed;
    }

    /** Who looks before the award is noted. */
    private void noteLook(Dossier dossier) {
        if (!dossier.awarded()) {
            log.note(AccessLog.Act.DOSSIER_READ, user.idOrSystem(), dossier.number().value());
        }
    }

    /** A dossier that exists for the reader, whatever letters or dashes its number was typed with. */
    private Dossier dossier(String typed) {
        Dossier dossier = DossierNumber.read(typed).flatMap(dossiers::find).filter(one -> access.of(one).isPresent()).orElseThrow(DossierPage::notFound);
        LoggedDossier.about(dossier.number());
        return dossier;
    }

    private static Addressee addressee(String typed) {
        return typed.startsWith(GROUP) ? Addressee.group(typed.substring(GROUP.length()))
                : Addressee.person(typed.startsWith(PERSON) ? typed.substring(PERSON.length()) : "");
    }

    private static long key(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException noKey) {
            return 0;
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
