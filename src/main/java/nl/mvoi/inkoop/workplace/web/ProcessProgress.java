// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.rulebook.ProcessPictures;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Mark;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Picture;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Step;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.Waits;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Element;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Spot;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import org.springframework.stereotype.Component;

/** The figures of one process, on its drawing and beside it. */
@Component
class ProcessProgress {

    /** The events of the models at which is waited for the market. */
    private static final Map<String, String> MARKET = Map.of("sluitingsdatum", Waits.BIDS, "opschortendeTermijn", Waits.STANDSTILL);

    private static final String HUMAN = "userTask";
    private static final String CALLED = "callActivity";
    /** How the ids of the steps begin that are a phase, and a gate of one theme, which is passed in the strategy; and the task in such a gate. */
    private static final String PHASE = "fase";
    private static final String GATE = "poort";
    private static final String GATE_TASK = "poortInvullen";

    private final ProcessPictures pictures;
    private final ProgressDesk desk;
    private final ProgressSheets sheets;

    ProcessProgress(ProcessPictures pictures, ProgressDesk desk, ProgressSheets sheets) {
        this.pictures = pictures;
        this.desk = desk;
        this.sheets = sheets;
    }

    /** A process with what is told of its elements: where people do something, the market is waited for, a phase passes or a gate of one theme. */
    record Told(Picture picture, Period period, List<Line> lines) {
    }

    /**
     * @param list the dossiers that wait there
     * @param done those in which it was done in the period
     */
    record Line(Step step, Element figures, ListAddress list, ListAddress done) {
    }

    List<ProcessPictures.Named> all() {
        return pictures.all();
    }

    /** Empty when there is no such process. A step that is drawn no more is told as long as something waits there. */
    Optional<Told> of(String key, ProgressAddress address) {
        DossierFilter filter = sheets.filter(address);
        Period period = desk.period(filter);
        Map<Spot, Step> drawn = new LinkedHashMap<>();
        pictures.steps(key).forEach(step -> spot(step).ifPresent(spot -> drawn.put(spot, step)));
        Map<Spot, Element> figures = desk.elements(filter, key, drawn.keySet());
        figures.values().stream().filter(one -> !drawn.containsKey(one.spot())).sorted(Comparator.comparing(one -> one.spot().what()))
                .forEach(one -> drawn.put(one.spot(), new Step(one.spot().what(), HUMAN, one.name() + " (staat niet meer op de tekening)", "")));
        List<Line> lines = drawn.entrySet().stream().map(one -> line(one.getValue(), figures.get(one.getKey()), address, period)).toList();
        Map<String, Mark> marks = lines.stream().filter(line -> line.figures().now() > 0)
                .collect(Collectors.toMap(line -> line.step().id(), line -> new Mark("nu " + line.figures().now(), line.list().first())));
        return pictures.of(key, marks).map(picture -> new Told(picture, period, lines));
    }

    /** What is counted at a step; a process that is called and is no phase and no gate of one theme is told on its own page. */
    private static Optional<Spot> spot(Step step) {
        if (step.kind().equals(HUMAN)) {
            return Optional.of(new Spot(step.id(), null));
        }
        if (step.kind().equals(CALLED) && step.id().startsWith(PHASE)) {
            Phase phase = Codes.read(Phase.class, step.id().substring(PHASE.length()).toUpperCase(Locale.ROOT));
            return Optional.ofNullable(phase).map(known -> new Spot(known.name(), null));
        }
        if (step.kind().equals(CALLED) && step.id().startsWith(GATE)) {
            Theme theme = Codes.read(Theme.class, step.id().substring(GATE.length()));
            return Optional.ofNullable(theme).map(known -> new Spot(GATE_TASK, known));
        }
        return Optional.ofNullable(MARKET.get(step.id())).map(market -> new Spot(market, null));
    }

    /** By element id, the key of the process in which people find it. */
    Map<String, String> homes() {
        Map<String, String> homes = new HashMap<>();
        pictures.all().forEach(process -> pictures.steps(process.key()).forEach(step -> homes.put(step.id(), process.key())));
        return homes;
    }

    /** By element id, what people call it. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        pictures.all().forEach(process -> pictures.steps(process.key()).forEach(step -> names.put(step.id(), step.name())));
        return names;
    }

    /** The element at which is waited for something of the market. */
    static String element(String market) {
        return MARKET.entrySet().stream().filter(one -> one.getValue().equals(market)).map(Map.Entry::getKey).findFirst().orElse(market);
    }

    private static Line line(Step step, Element figures, ProgressAddress address, Period period) {
        String what = figures.spot().what();
        Theme theme = figures.spot().theme();
        if (theme != null) {
            return new Line(step, figures, address.now("fase", Phase.STRATEGIE.name(), "thema", theme.name()),
                    address.in(period, "gedaan", what, "gedaanThema", theme.name()));
        }
        if (Codes.read(Phase.class, what) != null) {
            return new Line(step, figures, address.now("fase", what), address.in(period, "verliet", what, "begin", ListAddress.KNOWN));
        }
        return new Line(step, figures, address.now(Waits.MARKET.contains(what) ? "wachtOp" : "taak", what), address.in(period, "gedaan", what));
    }
}
