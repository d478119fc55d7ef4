// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;

/** Sends and reads documents as a program does, with a name and a password. */
public final class DocumentClient {

    public static final String BOUNDARY = "grens-tussen-delen";
    private static final String API = "/api/v1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public DocumentClient(int port) {
        this.port = port;
    }

    /** Sends a file of a kind, for who needs to know it. */
    public Reply send(String user, Object dossier, String name, byte[] content, String kind) {
        return send(user, dossier, name, content, Map.of("soort", kind));
    }

    /** Sends a file with these fields. */
    public Reply send(String user, Object dossier, String name, byte[] content, Map<String, String> fields) {
        return send(user, dossier, name, new ByteArrayInputStream(content), fields);
    }

    /** The same with a content that need not fit in memory. */
    public Reply send(String user, Object dossier, String name, InputStream content, Map<String, String> fields) {
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                stream(fieldParts(fields) + fileHead(name)), content, stream("\r\n--" + BOUNDARY + "--\r\n"))));
        return post(user, dossier, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofInputStream(() -> body));
    }

    /** Sends any body to the address that takes documents. */
    public Reply post(String user, Object dossier, String type, BodyPublisher body) {
        HttpResponse<byte[]> answer = exchange(request(user, "/inkoopdossiers/" + dossier + "/documenten").header("Content-Type", type).POST(body));
        return new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** The documents of a dossier that somebody may read. */
    public Reply list(String user, Object dossier) {
        HttpResponse<byte[]> answer = exchange(request(user, "/inkoopdossiers/" + dossier + "/documenten").GET());
        return new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** A document as it comes over the line. */
    public HttpResponse<byte[]> read(String user, String document) {
        return exchange(request(user, "/documenten/" + document).GET());
    }

    /** What comes before the content of a file in a form. */
    public static String fileHead(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    /** Fields of a form, as parts of it. */
    public static String fieldParts(Map<String, String> fields) {
        StringBuilder parts = new StringBuilder();
        fields.forEach((name, value) -> parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        return parts.toString();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + API + path));
        String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return user == null ? request : request.header("Authorization", "Basic " + basic);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
