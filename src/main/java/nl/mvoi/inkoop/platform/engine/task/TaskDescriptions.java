// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.TaskHelp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The texts in {@code omschrijving/*.txt}, one for each human task: why it is there, what follows and who helps. Under each stands where to
 * read on, a line for each place; of the manual the part about this task, which {@code handleiding.properties} names.
 */
@Component
class TaskDescriptions implements TaskHelp {

    private static final String FOLDER = "omschrijving/";
    private static final String READ_ON = "meer-lezen";

    private final Map<String, Optional<String>> read = new ConcurrentHashMap<>();
    private final Properties parts = parts();
    private final String baseUrl;
    private final String manual;

    /** @param manual the address at which the municipality shows manuals of her own; blank when she uses ours */
    TaskDescriptions(@Value("${mvoi.base-url:http://localhost:${server.port:8080}}") String baseUrl, @Value("${mvoi.handleiding:}") String manual) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.manual = manual.strip();
    }

    /** Plain Dutch text for the task of this element in a dossier; empty when there is none, as for a task of a model that is not ours. */
    Optional<String> of(String element, DossierNumber dossier) {
        return read.computeIfAbsent(element, name -> text(name).flatMap(own -> text(READ_ON).map(more -> own + "\n" + placed(more, name))))
                .map(text -> text.replace("{dossier}", dossier == null ? "" : dossier.value()));
    }

    @Override
    public Optional<String> about(String element) {
        return text(element);
    }

    private String placed(String lines, String element) {
        return lines.replace("{adres}", baseUrl).replace("{handleiding}", manual.isEmpty() ? baseUrl + "/handleiding/" + part(element) : manual);
    }

    private String part(String element) {
        return Objects.requireNonNull(parts.getProperty(element), () -> "handleiding.properties names no part of the manual about " + element);
    }

    private static Properties parts() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(FOLDER + "handleiding.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(String name) {
        try (InputStream in = TaskDescriptions.class.getResourceAsStream("/" + FOLDER + name + ".txt")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
