// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.mvoi.inkoop.testing.TasklistClient;

/** What the application has answered and shown, to hold against what it knows after a disaster. */
final class Ledger {

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Deque<String> unfinished = new ArrayDeque<>();
    private final Map<String, String> lost = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentSkipListMap<>();
    private final List<Long> millis = new ArrayList<>();
    private int kills;
    private int killsWithLoss;
    private int answered;
    private Duration load = Duration.ZERO;

    /** Something handed in and accepted: a start (of a process) or a completion (of a task). */
    private record Answer(String kind, String dossier, String id, long nanos) {
    }

    /** Results of gates and lines of the timeline that somebody has read. */
    private record Seen(List<String> gates, List<String> lines) {
    }

    void started(String dossier, String instance, long nanos) {
        answers.add(new Answer("start", dossier, instance, nanos));
    }

    void completed(String dossier, String task, long nanos) {
        answers.add(new Answer("taak", dossier, task, nanos));
    }

    /** The application is there and does not do what it was asked. */
    void refused(String answer) {
        refused.merge(answer, 1, Integer::sum);
    }

    synchronized void saw(String dossier, JsonNode page, JsonNode timeline) {
        seen.put(dossier, new Seen(texts(page.path("poorten")), texts(timeline)));
        unfinished.remove(dossier);
        unfinished.addLast(dossier);
    }

    synchronized void finished(String dossier) {
        unfinished.remove(dossier);
    }

    /** A dossier to go on with, which then is nobody else's; null when there is none. */
    synchronized String unfinished() {
        return unfinished.pollFirst();
    }

    /** Looks for everything that was answered since the last kill. */
    synchronized void compare(int kill, String victim, Duration time, TasklistClient reader) {
        int before = lost.size();
        int round = answers.size();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            millis.add(answer.nanos() / 1_000_000);
            if (!isThere(answer, reader)) {
                lost.put(answer.id(), answer.kind());
            }
        }
        seen.forEach((dossier, what) -> compare(dossier, what, reader));
        seen.keySet().forEach(dossier -> unfinished.remove(dossier));
        unfinished.addAll(seen.keySet());
        seen.clear();
        count(round, time, lost.size() - before);
        System.out.printf("keer %d (%s): %d antwoorden in %.1f s, %d kwijt%n", kill, victim, round, seconds(time), lost.size() - before);
    }

    private void count(int round, Duration time, int lostNow) {
        kills++;
        killsWithLoss += lostNow > 0 ? 1 : 0;
        answered += round;
        load = load.plus(time);
    }

    private static boolean isThere(Answer answer, TasklistClient reader) {
        if (answer.kind().equals("taak")) {
            return count(reader, "/history/task/count?finished=true&taskId=" + answer.id()) == 1;
        }
        return count(reader, "/history/process-instance/count?processInstanceId=" + answer.id()) == 1
                && reader.getAbsolute("/api/v1/inkoopdossiers/" + answer.dossier()).status() == 200;
    }

    private void compare(String dossier, Seen what, TasklistClient reader) {
        String address = "/api/v1/inkoopdossiers/" + dossier;
        List<String> gates = texts(reader.getAbsolute(address).json().path("poorten"));
        List<String> lines = texts(reader.getAbsolute(address + "/tijdlijn").json());
        what.gates().stream().filter(gate -> !gates.contains(gate)).forEach(gate -> lost.put(dossier + gate, "poort"));
        what.lines().stream().filter(line -> !lines.contains(line)).forEach(line -> lost.put(dossier + line, "tijdlijn"));
    }

    /** How many answers came since the last look. */
    int answers() {
        return answers.size();
    }

    /** How long, in milliseconds, each of those answers took, the quickest first; from now on they are forgotten. */
    synchronized List<Long> takeMillis() {
        List<Long> taken = new ArrayList<>();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            taken.add(answer.nanos() / 1_000_000);
        }
        return taken.stream().sorted().toList();
    }

    boolean hasLost() {
        return !lost.isEmpty();
    }

    void printTotals(String database) {
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf("%s: %d keer, %d keer met verlies; van %d antwoorden zijn er kwijt: starts %d, taken %d; "
                        + "gelezen en kwijt: poorten %d, regels van tijdlijnen %d; %.1f antwoorden per seconde, mediaan %d ms%n",
                database, kills, killsWithLoss, answered, lost("start"), lost("taak"), lost("poort"), lost("tijdlijn"),
                answered / seconds(load), sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2));
        refused.forEach((answer, times) -> System.out.printf("%d keer niet aangenomen: %s%n", times, answer));
    }

    private long lost(String kind) {
        return lost.values().stream().filter(kind::equals).count();
    }

    private static long count(TasklistClient reader, String path) {
        return reader.get(path).json().path("count").asLong();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.toString()));
        return texts;
    }
}
