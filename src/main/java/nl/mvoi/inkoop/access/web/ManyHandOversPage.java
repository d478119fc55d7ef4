// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.internal.HandOverDesk;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormInput.Kind;
import nl.mvoi.inkoop.platform.FormInput.Option;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** On which people hand over or take over several dossiers at once: first whose, then which ones and to whom. */
@Controller
@RequestMapping("/overdragen")
class ManyHandOversPage {

    private static final String WHOSE = "van";
    private static final String CHOSEN = "inkopen";
    private static final String TO = "naar";

    private final HandOverDesk desk;
    private final CurrentUser user;

    ManyHandOversPage(HandOverDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** Whose dossiers in which role, as one choice. */
    private record Whose(OwnerRole role, String person) {

        static Optional<Whose> read(String typed) {
            String[] parts = typed.split(":", 2);
            return Optional.ofNullable(Codes.read(OwnerRole.class, parts[0])).filter(role -> parts.length == 2).map(role -> new Whose(role, parts[1]));
        }

        String code() {
            return role + ":" + person;
        }
    }

    @GetMapping
    String show(@RequestParam(name = WHOSE, defaultValue = "") String asked, HttpServletRequest request, Model model) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(KeptAnswers.take(request));
        Map<String, String> typed = kept.isEmpty() ? Map.of(WHOSE, asked) : kept.toSingleValueMap();
        return page(Whose.read(typed.getOrDefault(WHOSE, "")), FormProblems.NONE, typed, kept.getOrDefault(CHOSEN, List.of()), model);
    }

    @PostMapping
    String handOver(@RequestParam MultiValueMap<String, String> posted, HttpServletResponse response, Model model) {
        Map<String, String> typed = posted.toSingleValueMap();
        Whose whose = Whose.read(typed.getOrDefault(WHOSE, "")).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        List<String> chosen = posted.getOrDefault(CHOSEN, List.of());
        try {
            desk.handOver(numbers(chosen), whose.role(), whose.person(), typed.get(TO), typed.getOrDefault(HandOverFields.REASON, "").strip());
        } catch (NotAllowed nobody) {
            throw nobody;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(Optional.of(whose), new FormProblems(refusal.found()), typed, chosen, model);
        }
        return "redirect:/overdragen?klaar";
    }

    private static List<DossierNumber> numbers(List<String> chosen) {
        return chosen.stream().distinct().map(typed -> DossierNumber.read(typed).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))).toList();
    }

    private String page(Optional<Whose> whose, FormProblems problems, Map<String, String> typed, List<String> chosen, Model model) {
        Map<OwnerRole, List<Person>> givable = desk.givable();
        if (givable.isEmpty()) {
            throw new NotAllowed("U hebt geen rol in inkopen die u kunt overdragen.");
        }
        model.addAttribute("fouten", problems);
        model.addAttribute("getypt", typed);
        model.addAttribute("gekozen", chosen);
        model.addAttribute("wie", new FormInput(WHOSE, "Welke inkopen?", "Kies van wie de inkopen nu zijn. Daarna kiest u welke u overdraagt.", Kind.CHOICE,
                true, null, givable.entrySet().stream().flatMap(this::options).toList()));
        whose.ifPresent(one -> {
            model.addAttribute("inkopen", desk.held(one.role(), one.person()));
            model.addAttribute("velden", List.of(successor(one), HandOverFields.reason(HandOverFields.REASON)));
        });
        return "werk/overdragenveel";
    }

    private FormInput successor(Whose whose) {
        String help = whose.person().equals(user.idOrSystem()) ? "U ziet collega’s die dit kunnen overnemen." : "Kiest u uzelf, dan neemt u ze over.";
        return HandOverFields.person(TO, "Wie wordt " + whose.role().label() + "?", help, desk.successors(whose.role(), whose.person()));
    }

    private Stream<Option> options(Map.Entry<OwnerRole, List<Person>> role) {
        return role.getValue().stream().map(one -> new Option(new Whose(role.getKey(), one.id()).code(), (one.id().equals(user.idOrSystem())
                ? "Van mij" : "Van " + one.name()) + ", als " + role.getKey().label()));
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
