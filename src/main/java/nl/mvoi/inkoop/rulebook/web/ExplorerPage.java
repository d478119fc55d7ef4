// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rulebook.internal.book.RuleBook;
import nl.mvoi.inkoop.rulebook.internal.question.Question;
import nl.mvoi.inkoop.rulebook.internal.question.QuestionReader;
import nl.mvoi.inkoop.rulebook.internal.question.ValuationHelp;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.CpvSearch;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WhatChanges;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The explorer for everyone: the question of {@link ExplorationApi} as a form, the answer as a page. Nothing is stored. */
@Controller
class ExplorerPage {

    private static final int MOST_CODES = 20;

    private final RuleLibrary rules;
    private final LegalTests legalTests;
    private final WhatChanges whatChanges;
    private final QuestionReader reader;
    private final CpvCodes cpvCodes;
    private final CpvSearch cpvSearch;
    private final RuleBook book;
    private final Clock clock;

    ExplorerPage(RuleLibrary rules, LegalTests legalTests, WhatChanges whatChanges, QuestionReader reader, CpvCodes cpvCodes,
                 CpvSearch cpvSearch, RuleBook book, Clock clock) {
        this.rules = rules;
        this.legalTests = legalTests;
        this.whatChanges = whatChanges;
        this.reader = reader;
        this.cpvCodes = cpvCodes;
        this.cpvSearch = cpvSearch;
        this.book = book;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/verkenner")
    String explore(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        ExplorerForm form = new ExplorerForm(parameters);
        model.addAttribute("formulier", form);
        model.addAttribute("soorten", QuestionReader.NATURES.stream().map(Nature::name).toList());
        model.addAttribute("onderwerpen", rules.topics(LocalDate.now(clock)));
        model.addAttribute("woorden", book.words());
        FormProblems problems = form.isUntouched() ? FormProblems.NONE : answer(form, model);
        model.addAttribute("fouten", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "verkenner";
    }

    private FormProblems answer(ExplorerForm form, Model model) {
        try {
            Question asked = reader.read(form.question());
            Purchase purchase = ValuationHelp.counted(asked, rules);
            Exploration found = rules.explore(purchase);
            ValuationHelp help = ValuationHelp.of(asked, found.nature(), rules);
            model.addAttribute("uitkomst", found);
            model.addAttribute("waarde", DutchFormat.euroAndWords(purchase.estimatedValue()));
            model.addAttribute("waardebepaling", help.monthly());
            model.addAttribute("percelenregeling", help.lots());
            model.addAttribute("waarschuwingen", Stream.concat(found.warnings().stream(), help.warnings().stream()).toList());
            model.addAttribute("toetsen", legalTests.of(purchase));
            model.addAttribute("wijzigingen", whatChanges.of(purchase));
            return FormProblems.NONE;
        } catch (Refusal refusal) {
            List<Cpv> codes = codes(form);
            model.addAttribute("codes", codes);
            return new FormProblems(refusal.found().stream()
                    .map(problem -> FieldProblem.of(problem, book::name))
                    .map(problem -> searching(form, problem, codes.isEmpty())).toList());
        }
    }

    private static FieldProblem searching(ExplorerForm form, FieldProblem problem, boolean inVain) {
        return !problem.field().equals(ExplorerForm.CPV) ? problem : form.searchedCpv()
                .map(words -> new FieldProblem(ExplorerForm.CPV, CpvSearch.help(words, inVain)))
                .orElse(problem);
    }

    /** Codes that may be meant. */
    private List<Cpv> codes(ExplorerForm form) {
        return form.searchedCpv().map(words -> cpvSearch.search(words, MOST_CODES))
                .orElseGet(() -> cpvCodes.find(form.value(ExplorerForm.CPV)).isPresent() ? List.of()
                        : cpvCodes.suggestions(form.value(ExplorerForm.CPV)));
    }
}
