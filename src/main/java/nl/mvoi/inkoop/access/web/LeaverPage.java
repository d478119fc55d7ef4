// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.internal.LeaverDesk;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** On which an administrator moves all work of somebody who leaves: first who, then to whom. */
@Controller
@RequestMapping("/beheer/overdragen")
class LeaverPage {

    private static final String FROM = "van";

    private final LeaverDesk desk;
    private final People people;

    LeaverPage(LeaverDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @ModelAttribute
    void refuseOthers() {
        if (!desk.isForUser()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String van, HttpServletRequest request, Model model) {
        Map<String, String> kept = KeptAnswers.takeSingle(request);
        return kept.isEmpty() ? page(van, FormProblems.NONE, Map.of(FROM, van), model)
                : page(kept.getOrDefault(FROM, ""), FormProblems.NONE, kept, model);
    }

    @PostMapping
    String move(@RequestParam Map<String, String> posted, HttpServletResponse response, Model model) {
        String from = posted.getOrDefault(FROM, "");
        try {
            desk.move(from, successors(posted), posted.getOrDefault(HandOverFields.REASON, "").strip());
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(from, new FormProblems(refusal.found()), posted, model);
        }
        return "redirect:/beheer/overdragen?klaar";
    }

    private static Map<OwnerRole, String> successors(Map<String, String> posted) {
        Map<OwnerRole, String> to = new EnumMap<>(OwnerRole.class);
        for (OwnerRole role : OwnerRole.values()) {
            if (!posted.getOrDefault(role.name(), "").isEmpty()) {
                to.put(role, posted.get(role.name()));
            }
        }
        return to;
    }

    private String page(String from, FormProblems problems, Map<String, String> typed, Model model) {
        model.addAttribute("fouten", problems);
        model.addAttribute("getypt", typed);
        model.addAttribute("wie", HandOverFields.person(FROM, "Wie gaat er weg?", "Kies een collega. Daarna ziet u welk werk er ligt.", everybody()));
        if (!from.isEmpty()) {
            LeaverDesk.Work work = desk.of(from);
            model.addAttribute("werk", work);
            model.addAttribute("naam", people.nameOf(from));
            model.addAttribute("velden", Stream.concat(work.roles().stream().map(role -> successor(role, from, work.count(role))),
                    Stream.of(HandOverFields.reason(HandOverFields.REASON))).toList());
        }
        return "werk/vertrek";
    }

    private FormInput successor(OwnerRole role, String from, long count) {
        String help = "Deze rol heeft de collega nu in zoveel lopende inkopen: " + count + ".";
        boolean open = LeaverDesk.mayStayOpen(role);
        return HandOverFields.person(role.name(), "Wie wordt " + role.label() + "?", open ? help + " Kiest u niemand, dan heeft niemand de rol." : help, !open,
                people.membersOf(role.group()).stream().filter(one -> !one.id().equals(from)).toList());
    }

    private List<Person> everybody() {
        return Groups.ALL.stream().flatMap(group -> people.membersOf(group).stream()).distinct().sorted(Comparator.comparing(Person::name)).toList();
    }
}
