// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.internal.HandOverDesk;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** In whose hands a dossier is, and putting it in those of somebody else: a form for each role that the visitor may give. */
@Controller
@RequestMapping("/dossiers/{nummer}/overdragen")
class HandOverPage {

    private static final String TO = "naar";
    /** Carries along unseen who has it on the page; empty when nobody has. */
    private static final String SEEN = "houder";

    private final HandOverDesk desk;
    private final Dossiers dossiers;
    private final Access access;

    HandOverPage(HandOverDesk desk, Dossiers dossiers, Access access) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.access = access;
    }

    /** One role with the fields of its form. */
    public record Section(HandOverDesk.Choice choice, List<FormInput> fields) {

        static Section of(HandOverDesk.Choice choice) {
            return new Section(choice, List.of(
                    HandOverFields.person(key(TO, choice.role()), "Wie neemt het over?", "Kiest u uzelf, dan neemt u het over.", choice.others()),
                    HandOverFields.reason(key(HandOverFields.REASON, choice.role()))));
        }
    }

    @GetMapping
    String show(@PathVariable DossierNumber nummer, HttpServletRequest request, Model model) {
        return page(readable(nummer), FormProblems.NONE, KeptAnswers.takeSingle(request), model);
    }

    @PostMapping
    String handOver(@PathVariable DossierNumber nummer, @RequestParam Map<String, String> posted, HttpServletResponse response, Model model) {
        Dossier dossier = readable(nummer);
        OwnerRole role = Optional.ofNullable(Codes.read(OwnerRole.class, posted.get("rol")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            desk.handOver(nummer, role, seen(posted.get(key(SEEN, role))), posted.get(key(TO, role)),
                    posted.getOrDefault(key(HandOverFields.REASON, role), "").strip());
        } catch (NotAllowed nobody) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(dossier, new FormProblems(refusal.found().stream().map(problem -> at(role, problem)).toList()), posted, model);
        }
        return "redirect:/dossiers/" + nummer + "/overdragen?klaar";
    }

    private String page(Dossier dossier, FormProblems problems, Map<String, String> typed, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("rollen", desk.choices(dossier).stream().map(Section::of).toList());
        model.addAttribute("fouten", problems);
        model.addAttribute("getypt", typed);
        return "werk/overdragen";
    }

    private static String seen(String holder) {
        return holder == null || holder.isEmpty() ? null : holder;
    }

    private static Problem at(OwnerRole role, Problem problem) {
        return problem.field().isEmpty() ? problem : new Problem(key(problem.field(), role), problem.sentence());
    }

    /** The forms of a page are told apart by their role. */
    private static String key(String field, OwnerRole role) {
        return field + "-" + role.name();
    }

    private Dossier readable(DossierNumber number) {
        return dossiers.find(number).filter(dossier -> access.of(dossier).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
