// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchCsv;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rulebook.internal.book.RuleBook;
import nl.mvoi.inkoop.rulebook.internal.question.Explored;
import nl.mvoi.inkoop.rulebook.internal.question.QuestionReader;
import nl.mvoi.inkoop.rulebook.internal.question.Questions;
import nl.mvoi.inkoop.rules.CpvSearch;
import nl.mvoi.inkoop.rules.DayLine;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WhatChanges;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The explorer for everyone: the question of {@link ExplorationApi} as a form, the answer as a page. Nothing is stored. */
@Controller
@RequestMapping("/verkenner")
@Transactional(readOnly = true)
class ExplorerPage {

    private static final int MOST_CODES = 20;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final RuleLibrary rules;
    private final Questions questions;
    private final WhatChanges whatChanges;
    private final CpvSearch cpvSearch;
    private final RuleBook book;
    private final Clock clock;

    ExplorerPage(RuleLibrary rules, Questions questions, WhatChanges whatChanges, CpvSearch cpvSearch, RuleBook book, Clock clock) {
        this.rules = rules;
        this.questions = questions;
        this.whatChanges = whatChanges;
        this.cpvSearch = cpvSearch;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping
    String explore(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        ExplorerForm form = new ExplorerForm(parameters);
        FormProblems problems = form.isUntouched() ? FormProblems.NONE : answer(form, model);
        return page(form, problems, model, response);
    }

    /** Two purchases side by side: the second is as the first, but for what is filled in again. */
    @GetMapping("/vergelijken")
    String compare(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        ExplorerForm form = new ExplorerForm(parameters);
        ExplorerForm other = form.other(parameters);
        try {
            List<Comparison.Row> rows = new Comparison(book.words()).rows(questions.answer(form.question()), questions.answer(other.question()));
            model.addAttribute("rijen", rows);
            model.addAttribute("eerste", form);
            model.addAttribute("tweede", other);
            return "vergelijken";
        } catch (Refusal refusal) {
            return page(other, problems(other, refusal, model), model, response);
        }
    }

    /** The answer as lines for a spreadsheet. */
    @GetMapping("/regels.csv")
    ResponseEntity<String> lines(@RequestParam Map<String, String> parameters) {
        try {
            Explored found = questions.answer(new ExplorerForm(parameters).question());
            String lines = new Comparison(book.words()).cells(found).stream().map(cell -> DutchCsv.line(cell.name(), cell.text())).collect(Collectors.joining());
            return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verkenning.csv\"")
                    .body(DutchCsv.BEGIN + DutchCsv.line("Vraag", "Antwoord") + lines);
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refusal.getMessage(), refusal);
        }
    }

    private String page(ExplorerForm form, FormProblems problems, Model model, HttpServletResponse response) {
        model.addAttribute("formulier", form);
        model.addAttribute("soorten", QuestionReader.NATURES.stream().map(Nature::name).toList());
        model.addAttribute("onderwerpen", rules.topics(LocalDate.now(clock)));
        model.addAttribute("woorden", book.words());
        model.addAttribute("fouten", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "verkenner";
    }

    private FormProblems answer(ExplorerForm form, Model model) {
        try {
            Explored found = questions.answer(form.question());
            model.addAttribute("verkend", found);
            model.addAttribute("uitkomst", found.exploration());
            model.addAttribute("dagen", DayLine.of(found.exploration().terms(), step -> book.of("stap", step.name())));
            model.addAttribute("wijzigingen", whatChanges.of(found.purchase()));
            return FormProblems.NONE;
        } catch (Refusal refusal) {
            return problems(form, refusal, model);
        }
    }

    private FormProblems problems(ExplorerForm form, Refusal refusal, Model model) {
        List<Cpv> codes = cpvSearch.meant(form.value(ExplorerForm.CPV), MOST_CODES);
        model.addAttribute("codes", codes);
        return new FormProblems(refusal.found().stream()
                .map(problem -> FieldWords.of(problem, book::name))
                .map(problem -> searching(form, problem, codes.isEmpty())).toList());
    }

    private static Problem searching(ExplorerForm form, Problem problem, boolean inVain) {
        return !problem.field().equals(ExplorerForm.CPV) ? problem : form.searchedCpv()
                .map(words -> new Problem(ExplorerForm.CPV, CpvSearch.help(words, inVain)))
                .orElse(problem);
    }
}
