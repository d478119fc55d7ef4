// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.mvoi.inkoop.platform.engine.EngineNames;

/** What a browser that takes gzip loads to show Tasklist the first time: page, styles, scripts and Dutch texts; no fonts. */
final class FirstLoad {

    private static final Pattern NAMED_IN_PAGE = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|ico)[^\"]*)\"");
    private static final Pattern NAMED_IN_SETTINGS = Pattern.compile("'([^' ]+\\.js)'");
    private static final String TASKLIST = EngineNames.WEB_PATH + "/app/tasklist/";
    private static final double MB = 1e6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final Set<URI> loaded = new LinkedHashSet<>();
    private long bytes;

    private FirstLoad(int port) {
        root = URI.create("http://localhost:" + port);
    }

    /** Megabytes over the line. */
    static double megabytes(int port) {
        FirstLoad load = new FirstLoad(port);
        load.all();
        return load.bytes / MB;
    }

    private void all() {
        URI folder = root.resolve(TASKLIST);
        loadAll(NAMED_IN_PAGE, load(root.resolve(EngineNames.TASKLIST_URL)), root);
        loadAll(NAMED_IN_SETTINGS, load(folder.resolve("scripts/config.js")), folder);
        load(folder.resolve("locales/nl.json"));
    }

    private void loadAll(Pattern named, String text, URI from) {
        named.matcher(text).results().forEach(found -> load(from.resolve(found.group(1))));
    }

    private String load(URI address) {
        if (!loaded.add(address)) {
            return "";
        }
        try {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " is answered by " + answer.statusCode());
            }
            bytes += answer.body().length;
            return text(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(plain, StandardCharsets.UTF_8);
    }
}
