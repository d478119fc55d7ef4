// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.access.internal.AbsenceDesk;
import nl.mvoi.inkoop.access.internal.LeaverDesk;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
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

/** When the visitor is away and who stands in, and for whom he stands in himself. */
@Controller
@RequestMapping("/vervanging")
class AbsencePage {

    private static final String FIRST = "van";
    private static final String LAST = "tot";
    private static final String SUBSTITUTE = "vervanger";

    private final AbsenceDesk desk;
    private final LeaverDesk leavers;
    private final People people;
    private final CurrentUser user;

    AbsencePage(AbsenceDesk desk, LeaverDesk leavers, People people, CurrentUser user) {
        this.desk = desk;
        this.leavers = leavers;
        this.people = people;
        this.user = user;
    }

    /**
     * One absence in words.
     *
     * @param own whether the visitor is the one who is away
     */
    public record Line(long id, boolean own, String other, String first, String last) {
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        return page(FormProblems.NONE, KeptAnswers.takeSingle(request), model);
    }

    /** Where who had to sign in again comes out: he sees first what there is to end. */
    @GetMapping("/{id}/beeindigen")
    String list() {
        return "redirect:/vervanging";
    }

    @PostMapping
    String register(@RequestParam Map<String, String> posted, HttpServletResponse response, Model model) {
        Problems problems = new Problems();
        LocalDate first = day(posted, FIRST, "Eerste dag", problems);
        LocalDate last = day(posted, LAST, "Laatste dag", problems);
        try {
            problems.refuseIfAny();
            desk.register(first, last, posted.get(SUBSTITUTE));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(new FormProblems(refusal.found()), posted, model);
        }
        return "redirect:/vervanging?klaar";
    }

    @PostMapping("/{id}/beeindigen")
    String end(@PathVariable long id) {
        try {
            desk.end(id);
        } catch (NotAllowed nobody) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/vervanging?terug";
    }

    /** Null for a day that is left open: the desk says that it is missing. */
    private static LocalDate day(Map<String, String> posted, String key, String label, Problems problems) {
        String typed = posted.getOrDefault(key, "");
        if (typed.isBlank()) {
            return null;
        }
        DutchReading.Read<LocalDate> read = DutchReading.day(typed);
        problems.at(key).addIf(read.problem() != null, "Het veld ‘" + label + "’ " + read.problem());
        return read.value();
    }

    private String page(FormProblems problems, Map<String, String> typed, Model model) {
        model.addAttribute("regels", desk.mine().stream().map(row -> new Line(row.id(), row.person().equals(user.idOrSystem()),
                people.nameOf(row.person().equals(user.idOrSystem()) ? row.substitute() : row.person()),
                DutchFormat.day(row.firstDay()), DutchFormat.day(row.lastDay()))).toList());
        model.addAttribute("velden", List.of(
                HandOverFields.day(FIRST, "Eerste dag", "De eerste dag dat u er niet bent, bijvoorbeeld 1-8-2027."),
                HandOverFields.day(LAST, "Laatste dag", "De laatste dag dat u er niet bent."),
                HandOverFields.person(SUBSTITUTE, "Wie vervangt u?", "U ziet alleen collega’s die hetzelfde mogen als u.", desk.candidates())));
        model.addAttribute("beheerder", leavers.isForUser());
        model.addAttribute("fouten", problems);
        model.addAttribute("getypt", typed);
        return "werk/vervanging";
    }
}
