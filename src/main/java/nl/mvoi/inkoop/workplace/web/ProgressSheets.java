// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.Waits;
import nl.mvoi.inkoop.workplace.internal.progress.Progress;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Deviated;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Gate;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Time;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Wait;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import nl.mvoi.inkoop.workplace.web.ProgressSheet.Brief;
import nl.mvoi.inkoop.workplace.web.ProgressSheet.Cell;
import nl.mvoi.inkoop.workplace.web.ProgressSheet.Part;
import org.springframework.stereotype.Component;

/** Puts figures in tables, each number with the list behind it. */
@Component
class ProgressSheets {

    static final String UNKNOWN = "onbekend";

    private final ProgressDesk desk;
    private final RuleLibrary rules;
    private final Wording wording;

    ProgressSheets(ProgressDesk desk, RuleLibrary rules, Wording wording) {
        this.desk = desk;
        this.rules = rules;
        this.wording = wording;
    }

    /** The filter of an address; throws a refusal that names all that is wrong with it. */
    DossierFilter filter(ProgressAddress address) {
        Problems problems = new Problems();
        DossierFilter filter = address.filter(topics().stream().map(Choice::code).toList(), wording.today(), problems);
        problems.refuseIfAny();
        return filter;
    }

    List<Choice> topics() {
        return rules.topics(wording.today());
    }

    ProgressSheet of(ProgressAddress address) {
        Progress progress = desk.of(filter(address));
        Progress.Period period = progress.period();
        String days = "van " + DutchFormat.day(period.from()) + " tot en met " + DutchFormat.day(period.until());
        return new ProgressSheet(days, Cell.list(progress.total(), address.list(), "alle inkopen van deze cijfers"), brief(address, desk::count), List.of(phases(address, progress), gates(address, progress), waits(address, progress),
                times(address, progress, days), deviations(address, progress, days)));
    }

    /** What somebody wants to know first. */
    List<Brief> brief(ProgressAddress address, ToLongFunction<DossierFilter> count) {
        LocalDate today = wording.today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate month = Months.before(today.withDayOfMonth(1), 1);
        List<String> topics = topics().stream().map(Choice::code).toList();
        BriefMaker brief = (label, remark, list) -> new Brief(label,
                Cell.list(count.applyAsLong(list.filter(topics, today, new Problems())), list, label), remark);
        List<Brief> found = new ArrayList<>(List.of(
                brief.of("Inkopen met een taak die te laat is", "", address.now("teLaat", "ja")),
                brief.of("Inkopen met een taak die deze week klaar moet", "vandaag tot en met " + DutchFormat.day(sunday), address.now("uiterlijk", sunday.toString())),
                brief.of("Lopende inkopen zonder inkoper", "niemand heeft ze in handen", address.now("zonderInkoper", "ja")),
                brief.of("Vorige maand afgesloten", DutchFormat.day(month) + " tot en met " + DutchFormat.day(month.with(TemporalAdjusters.lastDayOfMonth())),
                        address.now("loopt", "nee", "van", month.toString(), "tot", month.with(TemporalAdjusters.lastDayOfMonth()).toString()))));
        List<Brief> unknown = new ArrayList<>(List.of(brief.of("Afgesloten, dag onbekend", "van toen de dag nog niet werd bewaard",
                address.now("loopt", "nee", "begin", ListAddress.UNKNOWN))));
        // Where the figures are narrowed to one value, another is no part of them.
        if (address.value("drempel").isEmpty()) {
            found.add(brief.of("Lopende inkopen boven de Europese drempel", "naar de geraamde waarde en de drempel op de dag van de aanvraag; alleen waar u de raming mag weten",
                    address.now("drempel", "JA", "loopt", "ja")));
            unknown.add(brief.of("Lopende inkopen waarvan onbekend is of zij boven de drempel zijn", "geen regel gaat over de dag van de aanvraag",
                    address.now("drempel", "ONBEKEND", "loopt", "ja")));
        }
        unknown.stream().filter(some -> some.number().number() > 0).forEach(found::add);
        return found;
    }

    /** One of them. */
    private interface BriefMaker {

        Brief of(String label, String remark, ListAddress list);
    }

    private Part phases(ProgressAddress address, Progress progress) {
        long most = progress.phases().values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> heads = Stream.concat(Stream.of("Fase", "Inkopen"), Arrays.stream(Theme.values()).map(theme -> "Wacht op poort " + theme.label())).toList();
        List<List<Cell>> rows = progress.phases().entrySet().stream().map(one -> {
            Phase phase = one.getKey();
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(phase.label()),
                    Cell.list(one.getValue(), address.now("fase", phase.name()), "Inkopen in de fase " + phase.label()).withBar(most)));
            Arrays.stream(Theme.values()).forEach(theme -> cells.add(Cell.list(waiting(progress.gatePhases(), theme, phase.name()),
                    address.now("fase", phase.name(), "thema", theme.name()), theme.label() + " wacht in de fase " + phase.label())));
            return cells;
        }).collect(Collectors.toList());
        return new Part("fasen", "Fasen en thema's", "Hoeveel inkopen nu in elke fase zijn, ook de afgesloten inkopen. Bij elk thema: "
                + "in hoeveel daarvan de poort van dat thema op iemand wacht.",
                heads, rows);
    }

    private static long waiting(List<Gate> gates, Theme theme, String part) {
        return gates.stream().filter(gate -> gate.theme() == theme && Objects.equals(gate.part(), part)).mapToLong(Gate::waiting).sum();
    }

    private Part gates(ProgressAddress address, Progress progress) {
        List<List<Cell>> rows = progress.gates().stream().flatMap(all -> {
            List<Gate> teams = progress.gateTeams().stream().filter(one -> one.theme() == all.theme()).toList();
            return teams.isEmpty() ? Stream.of(gate(all, "niemand", address.now("thema", all.theme().name())))
                    : teams.stream().map(one -> gate(one, wording.waitsFor(one.part()),
                            address.now("thema", all.theme().name(), "wachtOp", Objects.requireNonNullElse(one.part(), Waits.ONE_PERSON))));
        }).toList();
        return new Part("poorten", "Poorten die wachten", "Per thema en voor elke groep op wie de poort wacht: in hoeveel inkopen, en sinds wanneer de eerste wacht.",
                List.of("Thema", "Op wie", "Wacht", "Te laat", "Eerste wacht sinds"), rows);
    }

    private static List<Cell> gate(Gate gate, String whom, ListAddress list) {
        String name = gate.theme().label() + ", wacht op " + whom;
        return List.of(Cell.of(gate.theme().label()), Cell.of(whom), Cell.list(gate.waiting(), list, name),
                Cell.list(gate.late(), list.with("teLaat", "ja"), name + " en te laat"), since(gate.oldest()));
    }

    private Part waits(ProgressAddress address, Progress progress) {
        long most = progress.waits().stream().mapToLong(Wait::dossiers).max().orElse(0);
        List<List<Cell>> rows = progress.waits().stream().map(wait -> {
            String who = wording.waitsFor(wait.code());
            boolean market = Waits.MARKET.contains(wait.code());
            return List.of(Cell.of(who), Cell.of(market ? "de markt" : "mensen"),
                    Cell.list(wait.dossiers(), address.now("wachtOp", wait.code()), "Wacht op " + who).withBar(most),
                    market ? Cell.of("niet van toepassing") : Cell.list(wait.late(), address.now("wachtOp", wait.code(), "teLaat", "ja"), "Te laat bij " + who),
                    Cell.of(waited(wait.middle()), UNKNOWN), Cell.of(waited(wait.oldest()), UNKNOWN), since(wait.oldest()));
        }).toList();
        return new Part("wachten", "Wie wacht op wie", "Op wie inkopen nu wachten, en hoe lang al. Wachten op de markt kan niemand sneller "
                + "maken: dat is de tijd dat er ingeschreven kan worden, "
                + "en de opschortende termijn.", List.of("Op wie", "Soort", "Inkopen", "Te laat",
                "Middelste wacht (dagen)", "Langste wacht (dagen)", "Eerste wacht sinds"), rows);
    }

    private Part times(ProgressAddress address, Progress progress, String days) {
        long longest = progress.times().stream().map(Time::days).filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0);
        List<List<Cell>> rows = progress.times().stream().map(time -> List.of(
                Cell.of(time.phase().label() + (time.days() != null && longest > 0 && time.days() == longest ? " (duurt het langst)" : "")),
                Cell.of(time.days(), UNKNOWN).withBar(longest), Cell.of(time.people(), UNKNOWN), Cell.of(time.market(), UNKNOWN), left(address, progress, time.phase(), ListAddress.KNOWN, time.n()),
                left(address, progress, time.phase(), ListAddress.UNKNOWN, time.unknown()))).toList();
        return new Part("doorlooptijden", "Doorlooptijd per fase", "Hoe lang een fase duurde, in hele dagen: het midden van de keren dat een inkoop de fase verliet, " + days
                + ". n is het aantal inkopen. Van oude inkopen is soms niet bekend wanneer de fase begon; die tellen niet mee in het midden.",
                List.of("Fase", "Dagen (midden)", "Waarvan wachten op mensen (midden)", "Waarvan wachten op de markt (midden)", "n", "Begin onbekend"), rows);
    }

    private static Cell left(ProgressAddress address, Progress progress, Phase phase, String begin, long number) {
        return Cell.list(number, address.in(progress.period(), "verliet", phase.name(), "begin", begin), "Uit de fase " + phase.label() + ", begin " + begin);
    }

    private Part deviations(ProgressAddress address, Progress progress, String days) {
        long most = progress.deviations().stream().mapToLong(Deviated::count).max().orElse(0);
        List<List<Cell>> rows = progress.deviations().stream().sorted(Comparator.comparingLong(Deviated::count).reversed()).map(one -> List.of(
                Cell.of(one.theme().label()), Cell.list(one.count(), address.in(progress.period(), "afwijking", one.theme().name()), "Afwijking gevraagd voor " + one.theme().label()).withBar(most),
                Cell.list(one.of(), address.in(progress.period(), "beslist", one.theme().name()), "Poort beslist voor " + one.theme().label()))).toList();
        return new Part("afwijkingen", "Afwijkingen", "In hoeveel inkopen een afwijking is gevraagd, " + days + ". "
                + "Daarnaast het aantal inkopen waarvan in die tijd een poort van het thema is beslist. "
                + "Het thema waarvan het vaakst wordt afgeweken staat bovenaan.", List.of("Thema", "Afwijking gevraagd", "Poort beslist"), rows);
    }

    private Long waited(LocalDate since) {
        return since == null ? null : ChronoUnit.DAYS.between(since, wording.today());
    }

    private static Cell since(LocalDate day) {
        return Cell.of(day == null ? "" : DutchFormat.day(day));
    }
}
