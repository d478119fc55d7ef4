// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.platform.AccessLog.Act;

/** Writes a line as JSON with the names of the Elastic Common Schema, which systems that watch over logs read. */
final class CommonSchema {

    private static final String VERSION = "8.11";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommonSchema() {
    }

    static String json(Line line) throws JsonProcessingException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@timestamp", line.at().toString());
        fields.put("ecs", Map.of("version", VERSION));
        fields.put("service", Map.of("name", "mvoi-inkoop"));
        fields.put("message", message(line));
        fields.put("event", event(line));
        fields.put("user", Map.of("name", line.entry().account()));
        if (!line.entry().source().isEmpty()) {
            fields.put("source", Map.of("ip", line.entry().source()));
        }
        fields.put("mvoi", Map.of("onderwerp", line.entry().subject(), "keer", line.times()));
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> event(Line line) {
        Act act = line.entry().act();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("kind", "event");
        event.put("action", act.name().toLowerCase(Locale.ROOT));
        event.put("category", List.of(category(act)));
        event.put("type", List.of(type(act)));
        event.put("outcome", act == Act.FAILED_SIGN_IN || act == Act.REFUSED ? "failure" : "success");
        event.put("start", line.since().toString());
        return event;
    }

    private static String category(Act act) {
        return switch (act) {
            case SIGN_IN, FAILED_SIGN_IN, SIGN_OUT -> "authentication";
            case DOSSIER_READ -> "database";
            case ADMINISTRATION -> "configuration";
            case REFUSED -> "web";
        };
    }

    private static String type(Act act) {
        return switch (act) {
            case SIGN_IN, FAILED_SIGN_IN -> "start";
            case SIGN_OUT -> "end";
            case DOSSIER_READ -> "access";
            case ADMINISTRATION -> "change";
            case REFUSED -> "denied";
        };
    }

    private static String message(Line line) {
        String what = switch (line.entry().act()) {
            case SIGN_IN -> "Aangemeld";
            case FAILED_SIGN_IN -> "Aanmelden mislukt";
            case SIGN_OUT -> "Afgemeld";
            case DOSSIER_READ -> "Dossier gelezen voor de gunning";
            case ADMINISTRATION -> "Beheer";
            case REFUSED -> "Geweigerd";
        };
        return what + ": " + line.entry().account() + (line.entry().subject().isEmpty() ? "" : ", " + line.entry().subject());
    }
}
