// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.internal.Waits;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Stay;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import org.springframework.stereotype.Component;

/** How one dossier comes along: who is to act, and what took how long. */
@Component
class DossierProgress {

    private static final String PHASE = "FASE";
    private static final String MARKET = "MARKT";

    private final Dossiers dossiers;
    private final Access access;
    private final OpenTasks tasks;
    private final People people;
    private final GateResults gates;
    private final ProgressDesk desk;
    private final ProcessProgress processes;
    private final Wording wording;

    DossierProgress(Dossiers dossiers, Access access, OpenTasks tasks, People people, GateResults gates, ProgressDesk desk, ProcessProgress processes, Wording wording) {
        this.dossiers = dossiers;
        this.access = access;
        this.tasks = tasks;
        this.people = people;
        this.gates = gates;
        this.desk = desk;
        this.processes = processes;
        this.wording = wording;
    }

    /**
     * @param sinds      since when it is in that phase; null when that is not known
     * @param aanZet     what waits for whom, what must be done first in front
     * @param markt      what of the market is waited for
     * @param poorten    the newest result of each gate
     * @param activiteiten what is told at an element of a process
     */
    @Schema(name = "DossierVoortgang")
    record View(String nummer, String titel, String fase, OffsetDateTime sinds, List<Turn> aanZet, List<MarketWait> markt, List<GateMark> poorten, List<Activity> activiteiten) {
    }

    /** @param id of the task. @param taak its name */
    @Schema(name = "Beurt")
    record Turn(String id, String taak, String wie, LocalDate sinds, LocalDate uiterlijk, boolean teLaat) {
    }

    /** @param element at which is waited, in the process {@code proces}. @param sinds null when that is not known */
    @Schema(name = "WachtOpMarkt")
    record MarketWait(String element, String proces, String wat, OffsetDateTime sinds) {
    }

    @Schema(name = "PoortStand")
    record GateMark(String poort, String thema, String resultaat, OffsetDateTime sinds) {
    }

    /** @param teken a sign, so that colour is not needed: ● waits, ! is late, ✔ is done */
    @Schema(name = "Activiteit")
    record Activity(String element, String proces, String teken, String tekst) {
    }

    /** What took time, in words. @param kind "fase", "taak" or "markt" */
    record Took(String kind, String name, String from, String until, String days) {
    }

    /** A dossier that exists for the current user. */
    Optional<Dossier> find(DossierNumber number) {
        return dossiers.find(number).filter(dossier -> access.of(dossier).isPresent());
    }

    View of(Dossier dossier) {
        List<Waiting> waiting = tasks.of(List.of(dossier.number()));
        Map<String, String> names = names(waiting);
        List<Stay> stays = desk.stays(dossier.number());
        OffsetDateTime since = stays.stream().filter(stay -> stay.kind().equals(PHASE) && stay.until() == null).map(Stay::from).findFirst().orElse(null);
        return new View(dossier.number().value(), dossier.request().title(), dossier.phase().name(), since, waiting.stream().map(one -> new Turn(one.task().id(), one.task().name(),
                wording.who(one.task(), names), one.since(), one.task().due(), one.isLateOn(wording.today()))).toList(), market(stays), gates(dossier.number()),
                activities(waiting, names, stays));
    }

    private List<MarketWait> market(List<Stay> stays) {
        Map<String, String> homes = processes.homes();
        return forMarket(stays).map(stay -> new MarketWait(element(stay), homes.get(element(stay)), market(stay), stay.from())).toList();
    }

    /** What of the market is waited for now; of the same for several lots the first. */
    private static Stream<Stay> forMarket(List<Stay> stays) {
        return stays.stream().filter(stay -> stay.kind().equals(MARKET) && stay.until() == null)
                .collect(Collectors.toMap(Stay::what, stay -> stay, (first, later) -> first, LinkedHashMap::new)).values().stream();
    }

    private List<GateMark> gates(DossierNumber number) {
        Map<List<Object>, GateMark> newest = new LinkedHashMap<>();
        gates.of(List.of(number)).getOrDefault(number, List.of()).forEach(result -> newest.put(Arrays.asList(result.gate(), result.theme(), result.lot()),
                new GateMark(result.gate().name(), Codes.of(result.theme()), result.outcome().name(), OfficeClock.stored(result.at()))));
        return List.copyOf(newest.values());
    }

    private List<Activity> activities(List<Waiting> waiting, Map<String, String> names, List<Stay> stays) {
        Map<String, String> homes = processes.homes();
        Map<String, Activity> told = new LinkedHashMap<>();
        stays.stream().filter(stay -> !stay.kind().equals(PHASE) && stay.done()).collect(Collectors.groupingBy(DossierProgress::element, LinkedHashMap::new, Collectors.toList()))
                .forEach((element, times) -> told.put(element, new Activity(element, homes.get(element), "✔", done(times))));
        forMarket(stays)
                .forEach(stay -> told.put(element(stay), new Activity(element(stay), homes.get(element(stay)), "●", "Wacht op de markt sinds " + day(stay.from()))));
        waiting.forEach(one -> {
            boolean late = one.isLateOn(wording.today());
            told.put(one.task().element(), new Activity(one.task().element(), homes.get(one.task().element()), late ? "!" : "●",
                    (late ? "Te laat: wacht op " : "Wacht op ") + wording.who(one.task(), names) + " sinds " + DutchFormat.day(one.since())));
        });
        return List.copyOf(told.values());
    }

    private static String element(Stay stay) {
        return stay.kind().equals(MARKET) ? ProcessProgress.element(stay.what()) : stay.what();
    }

    private static String done(List<Stay> times) {
        boolean known = times.stream().allMatch(stay -> stay.days() != null);
        String howOften = times.size() == 1 ? "Gedaan" : times.size() + " keer gedaan";
        return known ? howOften + ", duurde " + days(times.stream().mapToLong(Stay::days).sum()) : howOften + ", hoe lang dat duurde is onbekend";
    }

    private static String days(long days) {
        return days == 0 ? "minder dan een dag" : days == 1 ? "1 dag" : days + " dagen";
    }

    /** What waits for whom or for the market, a line each. */
    List<String> waits(Dossier dossier) {
        List<Waiting> waiting = tasks.of(List.of(dossier.number()));
        Map<String, String> names = names(waiting);
        return Stream.concat(waiting.stream().map(one -> wording.inOneLine(one, names) + ", wacht sinds " + DutchFormat.day(one.since())),
                forMarket(desk.stays(dossier.number())).map(stay -> market(stay) + " – de markt, wacht sinds " + day(stay.from()))).toList();
    }

    private Map<String, String> names(List<Waiting> waiting) {
        return people.namesOf(waiting.stream().map(one -> one.task().assignee()).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** All that took time, what took longest in front within each kind: phases, then what people and the market did. */
    List<Took> took(Dossier dossier) {
        Map<String, String> names = processes.names();
        List<Took> took = new ArrayList<>();
        List<Stay> stays = desk.stays(dossier.number());
        stays.stream().filter(stay -> stay.kind().equals(PHASE) && isOpen(stay.what())).forEach(stay -> took.add(took("fase", Wording.capital(label(stay.what())), stay)));
        stays.stream().filter(stay -> !stay.kind().equals(PHASE))
                .sorted((one, other) -> Long.compare(Objects.requireNonNullElse(other.days(), -1L), Objects.requireNonNullElse(one.days(), -1L)))
                .forEach(stay -> took.add(took(stay.kind().equals(MARKET) ? "markt" : "taak", name(stay, names), stay)));
        return took;
    }

    private static boolean isOpen(String phase) {
        Phase known = Codes.read(Phase.class, phase);
        return known != null && known.isOpen();
    }

    private static String label(String phase) {
        return Codes.read(Phase.class, phase).label();
    }

    private static String name(Stay stay, Map<String, String> names) {
        if (stay.kind().equals(MARKET)) {
            return market(stay);
        }
        Theme theme = Codes.read(Theme.class, stay.theme());
        return names.getOrDefault(stay.what(), stay.what()) + (theme == null ? "" : ": " + theme.label()) + (stay.until() != null && !stay.done() ? " (vervallen)" : "");
    }

    private static String market(Stay stay) {
        return stay.what().equals(Waits.BIDS) ? "Wachten op inschrijvingen" : "Opschortende termijn";
    }

    private static Took took(String kind, String name, Stay stay) {
        return new Took(kind, name, stay.from() == null ? ProgressSheets.UNKNOWN : day(stay.from()), stay.until() == null ? "loopt nog" : day(stay.until()),
                stay.days() == null ? ProgressSheets.UNKNOWN : days(stay.days()));
    }

    private static String day(OffsetDateTime moment) {
        return moment == null ? ProgressSheets.UNKNOWN : DutchFormat.day(moment.atZoneSameInstant(OfficeClock.ZONE).toLocalDate());
    }
}
