// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mvoi.inkoop.testing.TasklistClient;

/** What people see over HTTP at one moment: dossiers with their gates, timelines, and the open tasks of each person. */
record Snapshot(Map<String, JsonNode> pages) {

    private static final String DOSSIERS = "/api/v1/inkoopdossiers/";
    private static final String TASKS = "/task?sortBy=id&sortOrder=asc";

    static Snapshot of(Database database, int port) {
        Map<String, JsonNode> pages = new TreeMap<>();
        TasklistClient reader = database.signedIn(port, "manager");
        for (String number : Whole.numbers(reader)) {
            for (String part : List.of("", "/tijdlijn")) {
                pages.put(DOSSIERS + number + part, Worker.accepted(reader.getAbsolute(DOSSIERS + number + part)).json());
            }
        }
        Worker.WHO.values().forEach(person ->
                pages.put(person + " " + TASKS, Worker.accepted(database.signedIn(port, person).get(TASKS)).json()));
        return new Snapshot(pages);
    }

    /** The pages that are not the same at both moments. */
    List<String> differences(Snapshot other) {
        Set<String> all = new TreeSet<>(pages.keySet());
        all.addAll(other.pages.keySet());
        return all.stream().filter(page -> !Objects.equals(pages.get(page), other.pages.get(page))).toList();
    }

    List<String> dossiers() {
        return pages.keySet().stream().filter(page -> page.matches(DOSSIERS + "[^/]+")).map(page -> page.substring(DOSSIERS.length())).toList();
    }

    /** In words and numbers. */
    String summary() {
        return "%d dossiers, %d resultaten van poorten, %d regels van tijdlijnen, %d open taken (geteld per persoon)".formatted(
                dossiers().size(), dossiers().stream().mapToInt(number -> pages.get(DOSSIERS + number).path("poorten").size()).sum(),
                rows("/tijdlijn"), rows(TASKS));
    }

    private int rows(String ending) {
        return pages.entrySet().stream().filter(page -> page.getKey().endsWith(ending)).mapToInt(page -> page.getValue().size()).sum();
    }
}
