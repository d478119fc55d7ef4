// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rulebook.internal.book.BookRule;
import nl.mvoi.inkoop.rulebook.internal.book.BookTable;
import nl.mvoi.inkoop.rulebook.internal.book.ChangeLog;
import nl.mvoi.inkoop.rulebook.internal.book.RuleBook;
import nl.mvoi.inkoop.rulebook.internal.book.RuleSearch;
import nl.mvoi.inkoop.rulebook.internal.book.Topics;
import nl.mvoi.inkoop.rulebook.internal.book.Words;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rule book for everyone: no login, nothing but the deployed tables. */
@Controller
@RequestMapping("/regelboek")
class RuleBookPages {

    private static final List<String> STATUSES = List.of("wet", "beleid", "voorbeeld");

    /** More than this nobody reads; who searches adds a word. */
    private static final int MOST_FOUND = 50;

    private final RuleBook book;
    private final Topics topics;
    private final RuleSearch search;
    private final ChangeLog changeLog;

    RuleBookPages(RuleBook book, Topics topics, RuleSearch search, ChangeLog changeLog) {
        this.book = book;
        this.topics = topics;
        this.search = search;
        this.changeLog = changeLog;
    }

    /** What each status means. */
    @ModelAttribute("legenda")
    Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        STATUSES.forEach(status -> legend.put(status, Words.status(status)));
        return legend;
    }

    @GetMapping
    String start(Model model) {
        model.addAttribute("onderwerpen", topics.all());
        model.addAttribute("tabellen", book.tables());
        return "regelboek/start";
    }

    @GetMapping("/onderwerpen/{code}")
    String topic(@PathVariable String code, Model model) {
        model.addAttribute("pagina", topics.page(code).orElseThrow(RuleBookPages::unknown));
        return "regelboek/onderwerp";
    }

    @GetMapping("/matrix")
    String matrix(Model model) {
        model.addAttribute("matrix", topics.matrix());
        model.addAttribute("themas", Theme.values());
        return "regelboek/matrix";
    }

    /** The rules of all tables in which every word stands. */
    @GetMapping("/zoeken")
    String search(@RequestParam(defaultValue = "") String zoek, Model model) {
        model.addAttribute("zoek", zoek);
        model.addAttribute("gevonden", search.find(zoek, MOST_FOUND));
        return "regelboek/zoeken";
    }

    /** Other parameters are names of columns; the reader sees the rules that fit. */
    @GetMapping("/tabellen/{key}")
    String table(@PathVariable String key, @RequestParam(defaultValue = "") String zoek,
                 @RequestParam Map<String, String> chosen, Model model) {
        BookTable table = book.table(key).orElseThrow(RuleBookPages::unknown);
        model.addAttribute("tabel", table);
        List<BookRule> rules = table.rules(chosen, zoek);
        model.addAttribute("regels", rules);
        model.addAttribute("delen", table.parts(rules));
        model.addAttribute("gekozen", chosen);
        model.addAttribute("zoek", zoek);
        return "regelboek/tabel";
    }

    /** What changed in a table, version by version. */
    @GetMapping("/tabellen/{key}/wijzigingen")
    String changes(@PathVariable String key, Model model) {
        model.addAttribute("tabel", book.table(key).orElseThrow(RuleBookPages::unknown));
        model.addAttribute("versies", changeLog.of(key));
        return "regelboek/wijzigingen";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
