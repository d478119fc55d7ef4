// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.rulebook.ProcessPictures;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Mark;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Picture;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Step;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.Waits;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Element;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import org.springframework.stereotype.Component;

/** The figures of one process, on its drawing and beside it. */
@Component
class ProcessProgress {

    /** The events of the models at which is waited for the market. */
    private static final Map<String, String> MARKET = Map.of("sluitingsdatum", Waits.BIDS, "opschortendeTermijn", Waits.STANDSTILL);

    private final ProcessPictures pictures;
    private final ProgressDesk desk;
    private final ProgressSheets sheets;

    ProcessProgress(ProcessPictures pictures, ProgressDesk desk, ProgressSheets sheets) {
        this.pictures = pictures;
        this.desk = desk;
        this.sheets = sheets;
    }

    /** A process with what is told of its elements, those where people do something or the market is waited for. */
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

    /** Empty when there is no such process. */
    Optional<Told> of(String key, ProgressAddress address) {
        DossierFilter filter = sheets.filter(address);
        Map<String, Element> figures = desk.elements(filter);
        List<Line> lines = pictures.steps(key).stream().filter(step -> step.kind().equals("userTask") || MARKET.containsKey(step.id()))
                .map(step -> line(step, figures, address, desk.period(filter))).toList();
        Map<String, Mark> marks = lines.stream().filter(line -> line.figures().now() > 0)
                .collect(Collectors.toMap(line -> line.step().id(), line -> new Mark("nu " + line.figures().now(), line.list().first())));
        return pictures.of(key, marks).map(picture -> new Told(picture, desk.period(filter), lines));
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

    private static Line line(Step step, Map<String, Element> figures, ProgressAddress address, Period period) {
        String market = MARKET.get(step.id());
        String code = market == null ? step.id() : market;
        return new Line(step, figures.getOrDefault(code, new Element(code, 0, null, null, 0)),
                market == null ? address.now("taak", step.id()) : address.now("wachtOp", market), address.in(period, "gedaan", code));
    }
}
