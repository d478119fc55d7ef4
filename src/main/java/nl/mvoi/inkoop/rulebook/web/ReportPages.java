// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.rulebook.internal.book.BookRule;
import nl.mvoi.inkoop.rulebook.internal.book.BookTable;
import nl.mvoi.inkoop.rulebook.internal.book.RuleBook;
import nl.mvoi.inkoop.rulebook.internal.report.ReportDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "This rule is wrong": who is signed in tells it, who owns the rules reads and answers it. */
@Controller
@RequestMapping("/regelboek/meldingen")
class ReportPages {

    private static final String TABLE = "tabel";
    private static final String RULE = "regel";
    private static final String DONE = "afgehandeld";

    private final ReportDesk desk;
    private final RuleBook book;

    ReportPages(ReportDesk desk, RuleBook book) {
        this.desk = desk;
        this.book = book;
    }

    @GetMapping("/nieuw")
    String ask(@RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
        Map<String, List<String>> kept = KeptAnswers.take(request);
        String table = kept.isEmpty() ? parameters.get(TABLE) : kept.getOrDefault(TABLE, List.of("")).get(0);
        String rule = kept.isEmpty() ? parameters.get(RULE) : kept.getOrDefault(RULE, List.of("")).get(0);
        return form(table(table), rule, kept.getOrDefault(ReportDesk.MESSAGE, List.of("")).get(0), FormProblems.NONE, model);
    }

    @PostMapping("/nieuw")
    String report(@RequestParam(name = TABLE, defaultValue = "") String key, @RequestParam(name = RULE, defaultValue = "") String rule,
                  @RequestParam(name = ReportDesk.MESSAGE, defaultValue = "") String message, HttpServletResponse response, Model model) {
        BookTable table = table(key);
        try {
            desk.report(table, rule(table, rule), message);
            return "redirect:/regelboek/meldingen/bedankt";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(table, rule, message, new FormProblems(refusal.found()), model);
        }
    }

    @GetMapping("/bedankt")
    String thanks() {
        return "regelboek/bedankt";
    }

    @GetMapping
    String all(@RequestParam(name = "voor", defaultValue = "" + Long.MAX_VALUE) long before, @RequestParam(name = DONE, defaultValue = "false") boolean done,
               Model model) {
        return all(before, done, FormProblems.NONE, Map.of(), model);
    }

    /** The list from one report on, where who had to sign in again finds the answer that he typed. */
    @GetMapping("/{id:\\d{1,18}}")
    String from(@PathVariable long id, HttpServletRequest request, Model model) {
        refuseUnknown(id);
        return all(id + 1, false, FormProblems.NONE, KeptAnswers.takeSingle(request), model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String handle(@PathVariable long id, @RequestParam Map<String, String> posted, HttpServletResponse response, Model model) {
        refuseUnknown(id);
        try {
            desk.handle(id, posted.getOrDefault(ReportDesk.ANSWER + id, ""));
            return "redirect:/regelboek/meldingen?klaar";
        } catch (NotAllowed nobody) {
            throw nobody;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return all(id + 1, false, new FormProblems(refusal.found()), posted, model);
        }
    }

    private void refuseUnknown(long id) {
        if (!desk.exists(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String all(long before, boolean done, FormProblems problems, Map<String, String> typed, Model model) {
        ReportDesk.Page page = desk.told(before, done);
        model.addAttribute("meldingen", page.told());
        model.addAttribute(DONE, done);
        model.addAttribute("fouten", problems);
        model.addAttribute("getypt", typed);
        model.addAttribute("verder", page.next());
        return "regelboek/meldingen";
    }

    private String form(BookTable table, String rule, String message, FormProblems problems, Model model) {
        model.addAttribute(TABLE, table);
        model.addAttribute(RULE, rule(table, rule));
        model.addAttribute(ReportDesk.MESSAGE, message);
        model.addAttribute("fouten", problems);
        return "regelboek/melding";
    }

    private BookTable table(String key) {
        return book.table(String.valueOf(key)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static BookRule rule(BookTable table, String id) {
        return table.rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
