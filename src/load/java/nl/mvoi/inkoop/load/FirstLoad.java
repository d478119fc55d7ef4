// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.springframework.http.HttpStatus;

/** What a browser that takes gzip loads to show Tasklist the first time: page, styles, scripts and Dutch texts; no fonts. */
final class FirstLoad {

    private static final Pattern NAMED_IN_PAGE = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|ico)[^\"]*)\"");
    private static final Pattern NAMED_IN_SETTINGS = Pattern.compile("'([^' ]+\\.js)'");
    private static final String TASKLIST = EngineNames.WEB_PATH + "/app/tasklist/";
    private static final double MB = 1e6;

    private final TasklistClient client;
    private final Set<URI> loaded = new LinkedHashSet<>();
    private long bytes;

    private FirstLoad(TasklistClient client) {
        this.client = client;
    }

    /** Megabytes over the line. */
    static double megabytes(int port) {
        FirstLoad load = new FirstLoad(TasklistClient.signedIn(port, "inkoper"));
        load.all();
        return load.bytes / MB;
    }

    private void all() {
        URI folder = URI.create(TASKLIST);
        URI page = URI.create(EngineNames.TASKLIST_URL);
        loadAll(NAMED_IN_PAGE, load(page), page);
        loadAll(NAMED_IN_SETTINGS, load(folder.resolve("scripts/config.js")), folder);
        load(folder.resolve("locales/nl.json"));
    }

    private void loadAll(Pattern named, String text, URI from) {
        named.matcher(text).results().forEach(found -> load(from.resolve(found.group(1))));
    }

    private String load(URI path) {
        if (!loaded.add(path)) {
            return "";
        }
        HttpResponse<byte[]> answer = client.getPacked(path.toString());
        if (answer.statusCode() != HttpStatus.OK.value()) {
            throw new IllegalStateException(path + " is answered by " + answer.statusCode());
        }
        bytes += answer.body().length;
        return text(answer);
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try {
            byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
