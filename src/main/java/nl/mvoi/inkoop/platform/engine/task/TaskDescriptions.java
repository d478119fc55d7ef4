// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The texts in {@code omschrijving/*.txt}, one for each human task: why it is there, what follows and who helps. Under each stands where to
 * read on.
 */
@Component
class TaskDescriptions {

    private static final String FOLDER = "/omschrijving/";
    private static final String READ_ON = "meer-lezen";

    private final Map<String, Optional<String>> read = new ConcurrentHashMap<>();
    private final String baseUrl;

    TaskDescriptions(@Value("${mvoi.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Plain Dutch text for the task of this element; empty when there is none, as for a task of a model that is not ours. */
    Optional<String> of(String element) {
        return read.computeIfAbsent(element, name -> text(name).flatMap(own -> text(READ_ON).map(more -> own + "\n" + more.replace("{adres}", baseUrl))));
    }

    private static Optional<String> text(String name) {
        try (InputStream in = TaskDescriptions.class.getResourceAsStream(FOLDER + name + ".txt")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
