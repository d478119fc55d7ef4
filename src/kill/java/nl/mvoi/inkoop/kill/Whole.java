// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.mvoi.inkoop.testing.TasklistClient;

/** Looks whether dossiers and processes belong together: neither without the other, and each waiting for somebody or something. */
final class Whole {

    private static final int PAGE = 50;

    private Whole() {
    }

    /** The numbers of all dossiers. */
    static List<String> numbers(TasklistClient reader) {
        List<String> numbers = new ArrayList<>();
        for (int page = 1; numbers.size() == (page - 1) * PAGE; page++) {
            JsonNode rows = Worker.accepted(reader.getAbsolute("/api/v1/inkoopdossiers?pagina=" + page + "&paginaGrootte=" + PAGE)).json();
            rows.forEach(row -> numbers.add(row.path("nummer").asText()));
        }
        return numbers;
    }

    /** The dossiers of which only half is there. */
    static List<String> halves(TasklistClient reader) {
        List<String> dossiers = numbers(reader);
        List<String> processes = new ArrayList<>();
        Worker.accepted(reader.get("/history/process-instance?processDefinitionKey=inkooptraject")).json()
                .forEach(process -> processes.add(process.path("businessKey").asText()));
        TreeSet<String> halves = new TreeSet<>();
        dossiers.stream().filter(dossier -> !processes.contains(dossier) || !waits(dossier, reader)).forEach(halves::add);
        processes.stream().filter(process -> !dossiers.contains(process)).forEach(halves::add);
        return List.copyOf(halves);
    }

    private static boolean waits(String dossier, TasklistClient reader) {
        JsonNode timeline = Worker.accepted(reader.getAbsolute("/api/v1/inkoopdossiers/" + dossier + "/tijdlijn")).json();
        long tasks = Worker.accepted(reader.get("/task/count?processInstanceBusinessKey=" + dossier)).json().path("count").asLong();
        return !timeline.isEmpty() && tasks > 0;
    }
}
