// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.engine.EngineNames;

/**
 * Talks to the engine's web API the way a browser with Tasklist open does: it signs in, keeps the session cookie and sends
 * the token against forged requests. Paths given to {@link #get} and {@link #post} are those of the engine's REST API,
 * such as {@code /task/123/complete}.
 */
public final class TasklistClient {

    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI root;
    private final HttpClient http;
    private String token = "";

    private TasklistClient(URI root, HttpClient http) {
        this.root = root;
        this.http = http;
    }

    /** Someone who opened the sign-in page and has not signed in. */
    public static TasklistClient anonymous(int port) {
        return in(port, new CookieManager());
    }

    /** Whoever these cookies signed in. */
    public static TasklistClient in(int port, CookieManager cookies) {
        TasklistClient client = new TasklistClient(URI.create("http://localhost:" + port), HttpClient.newBuilder().cookieHandler(cookies).build());
        client.getAbsolute(EngineNames.TASKLIST_URL);
        return client;
    }

    /** A demo user, signed in to Tasklist. */
    public static TasklistClient signedIn(int port, String user) {
        TasklistClient client = anonymous(port);
        Reply reply = client.signIn(user, user, EngineNames.TASKLIST);
        if (reply.status() != 200) {
            throw new IllegalStateException("Sign-in of " + user + " was answered by " + reply);
        }
        return client;
    }

    /** The same session as another site would use it: the cookie comes along, the token does not. */
    public TasklistClient withoutToken() {
        return new TasklistClient(root, http);
    }

    /** What a browser would have to know to go on with this session. */
    public List<HttpCookie> cookies() {
        return ((CookieManager) http.cookieHandler().orElseThrow()).getCookieStore().getCookies();
    }

    /** Tries to sign in to one of the engine's web applications. */
    public Reply signIn(String user, String password, String application) {
        String form = "username=" + encode(user) + "&password=" + encode(password);
        String account = EngineNames.WEB_PATH + "/api/admin/auth/user/" + EngineNames.ENGINE;
        Reply reply = send(request(account + "/login/" + application)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        // Signing in starts a new session, whose token comes with the next thing read.
        getAbsolute(account);
        return reply;
    }

    public Reply get(String path) {
        return getAbsolute(engine(path));
    }

    /** Posts a body that Jackson can write, such as a Map. */
    public Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Sends a body with any method. */
    public Reply send(String method, String path, Object body) {
        return sendAbsolute(method, engine(path), body);
    }

    /** Posts one file the way a browser's form does, as field {@code data}. */
    public Reply upload(String path, String fileName, String content) {
        return uploadAbsolute("POST", engine(path), fileName, content);
    }

    /** Sends one file the same way to a path of the server itself. */
    public Reply uploadAbsolute(String method, String path, String fileName, String content) {
        String boundary = "grens-tussen-delen";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Gets a path of the server itself, not of the engine's REST API. */
    public Reply getAbsolute(String path) {
        return send(request(path).GET());
    }

    /** Gets a path of the server as it comes over the line for a browser that takes gzip. */
    public HttpResponse<byte[]> getPacked(String path) {
        return exchange(request(path).header("Accept-Encoding", "gzip").GET(), BodyHandlers.ofByteArray());
    }

    /** Sends a body as it is, JSON or not, to a path of the server itself, not of the engine's REST API. */
    public Reply sendText(String method, String path, String contentType, String body) {
        return sendBody(method, path, contentType, BodyPublishers.ofString(body));
    }

    /** The same with a body that need not be in memory as a whole. */
    public Reply sendBody(String method, String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).method(method, body));
    }

    /** Hands in a form of one of our own pages, with the token of the session. */
    public Reply handIn(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return sendText("POST", path, "application/x-www-form-urlencoded", body + "&_csrf=" + encode(token));
    }

    /** Sends a body to a path of the server itself, not of the engine's REST API. */
    public Reply sendAbsolute(String method, String path, Object body) {
        return send(request(path).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(write(body))));
    }

    /** Posts a question in the form in which Tasklist asks its lists: the answer carries what stands on each task. */
    public Reply list(String path, Object question) {
        return send(request(engine(path)).setHeader("Accept", "application/hal+json").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(question))));
    }

    /** Variables as the engine's REST API wants them: {@code {"name": {"value": ...}}}. */
    public static Map<String, Object> variables(Map<String, ?> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> Map.of("value", entry.getValue())));
    }

    private static String engine(String path) {
        return EngineNames.REST_URL + path;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).header("Accept", "application/json, */*");
        return token.isEmpty() ? request : request.header(TOKEN_HEADER, token);
    }

    private Reply send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            HttpResponse<T> response = http.send(request.build(), body);
            response.headers().firstValue(TOKEN_HEADER).ifPresent(fresh -> token = fresh);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + root, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the server answered. */
    public record Reply(int status, String body) {

        /** The body read as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Not JSON: " + this, e);
            }
        }
    }
}
