// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DutchCsv;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.DossierLists;
import nl.mvoi.inkoop.workplace.internal.ListedDossier;
import nl.mvoi.inkoop.workplace.internal.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The dossiers of who is signed in: own ones, those of a group, or all that exist for the reader. */
@Controller
class DossierListPage {

    private static final int SIZE = 25;
    private static final int MOST_LINES = 25_000;
    private static final List<String> HEADS = List.of("Nummer", "Titel", "Fase", "Onderwerp", "Soort", "Procedure", "Baan", "Afdeling", "Gewenste start",
            "Aangevraagd op", "Wat wacht", "Bij wie");

    private final DossierLists lists;
    private final RuleLibrary rules;
    private final Wording wording;
    private final Access access;

    DossierListPage(DossierLists lists, RuleLibrary rules, Wording wording, Access access) {
        this.lists = lists;
        this.rules = rules;
        this.wording = wording;
        this.access = access;
    }

    @GetMapping(ListAddress.PAGE)
    @Transactional(readOnly = true)
    ModelAndView list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String na, Model model) {
        ListAddress address = ListAddress.of(parameters);
        List<Choice> topics = rules.topics(wording.today());
        Map<Procedure, String> procedures = wording.procedures();
        choices(model, topics, procedures);
        model.addAttribute("adres", address);
        try {
            rows(model, lists.page(filter(address, topics), ListAddress.before(na), SIZE), procedures);
            model.addAttribute("ook", address.unseen().entrySet().stream().map(one -> inWords(one.getKey(), one.getValue())).toList());
            return new ModelAndView("dossier/lijst");
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /** What a link of the figures asked, for which the page has no field. */
    private String inWords(String name, String value) {
        return switch (name) {
            case "afdeling" -> "van de afdeling " + value;
            case "loopt" -> value.equals("ja") ? "loopt nog" : "afgesloten";
            case "teLaat" -> "te laat";
            case "uiterlijk" -> "klaar op of voor " + day(value);
            case "wachtOp" -> "wacht op " + wording.waitsFor(value);
            case "taak" -> "wacht bij één stap van het proces";
            case "afwijking" -> "afwijking gevraagd voor " + theme(value);
            case "verliet" -> "uit de fase " + Optional.ofNullable(Codes.read(Phase.class, value)).map(Phase::label).orElse(value);
            case "begin" -> "begin van die fase " + value;
            case "gedaan" -> "één stap van het proces gedaan";
            case "gedaanThema" -> "die stap voor " + theme(value);
            case "beslist" -> "poort beslist voor " + theme(value);
            case "zonderInkoper" -> "zonder inkoper";
            case "van" -> "vanaf " + day(value);
            default -> "tot en met " + day(value);
        };
    }

    private static String theme(String value) {
        return Optional.ofNullable(Codes.read(Theme.class, value)).map(Theme::label).orElse(value);
    }

    private static String day(String value) {
        return DutchFormat.day(LocalDate.parse(value));
    }

    private static ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("dossier/lijst", HttpStatus.BAD_REQUEST);
        page.addObject("fouten", refusal.found());
        return page;
    }

    private DossierFilter filter(ListAddress address, List<Choice> topics) {
        Problems problems = new Problems();
        DossierFilter filter = address.filter(topics.stream().map(Choice::code).toList(), wording.today(), problems);
        problems.refuseIfAny();
        return filter;
    }

    private void choices(Model model, List<Choice> topics, Map<Procedure, String> procedures) {
        model.addAttribute("lijsten", Scope.values());
        model.addAttribute("fases", Phase.values());
        model.addAttribute("onderwerpen", topics);
        model.addAttribute("banen", Lane.values());
        model.addAttribute("procedures", procedures);
        model.addAttribute("themas", Theme.values());
        model.addAttribute("draagtOver", Stream.of(OwnerRole.values()).anyMatch(role -> access.may(work -> work.giving(role), Relation.own(true))));
        model.addAttribute("inBestand", DutchFormat.number(BigDecimal.valueOf(MOST_LINES)));
        model.addAttribute("fouten", List.<Problem>of());
    }

    private void rows(Model model, DossierLists.Page page, Map<Procedure, String> procedures) {
        model.addAttribute("rijen", page.dossiers().stream().map(one -> ListRow.of(one, page, procedures, wording)).toList());
        model.addAttribute("volgende", page.next());
    }

    /** Written as it is read, so that many lines take no memory. */
    @GetMapping(ListAddress.CSV)
    void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        DossierFilter filter = filterOfFile(ListAddress.of(parameters));
        Map<Procedure, String> procedures = wording.procedures();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("dossiers.csv", StandardCharsets.US_ASCII).build().toString());
        Writer out = response.getWriter();
        out.write(DutchCsv.BEGIN + DutchCsv.line(HEADS));
        boolean more = lists.each(filter, MOST_LINES, page -> page.dossiers().forEach(one -> write(out, line(one, page, procedures))));
        if (more) {
            out.write(DutchCsv.line("Er zijn meer dossiers dan in dit bestand passen. Maak uw filter kleiner."));
        }
    }

    private DossierFilter filterOfFile(ListAddress address) {
        try {
            return filter(address, rules.topics(wording.today()));
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refusal.getMessage(), refusal);
        }
    }

    private static void write(Writer out, List<String> cells) {
        try {
            out.write(DutchCsv.line(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> line(ListedDossier one, DossierLists.Page page, Map<Procedure, String> procedures) {
        List<OpenTask> waiting = page.tasks().getOrDefault(one.number(), List.of()).stream().map(Waiting::task).toList();
        return List.of(one.number().value(), one.title(), ListRow.label(one.phase()), one.topicName(), one.nature() == null ? "" : one.nature().label(),
                procedures.getOrDefault(one.procedure(), ""), Wording.word(Codes.of(one.lane())), one.department(),
                DutchFormat.typed(one.desiredStart()), DutchFormat.typed(one.openedOn()),
                inOneCell(waiting.stream().map(OpenTask::name)), inOneCell(waiting.stream().map(task -> wording.who(task, page.names()))));
    }

    private static String inOneCell(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }
}
