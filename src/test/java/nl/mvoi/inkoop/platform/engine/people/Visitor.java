// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.testing.TasklistClient;

/** A browser without script: it keeps cookies, sends forms, and shows each redirect instead of following it. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final URI root;
    private String token = "";

    Visitor(int port) {
        this(port, new CookieManager());
    }

    private Visitor(int port, CookieManager cookies) {
        this.cookies = cookies;
        http = HttpClient.newBuilder().cookieHandler(cookies).build();
        root = URI.create("http://localhost:" + port);
    }

    /** The same browser at another server of the application. */
    Visitor at(int port) {
        return new Visitor(port, cookies);
    }

    /** The same person in Tasklist. */
    TasklistClient inTasklist() {
        return TasklistClient.in(root.getPort(), cookies);
    }

    /** What a site elsewhere answers. */
    static HttpResponse<String> follow(String address) {
        return new Visitor(URI.create(address).getPort()).send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    HttpResponse<String> put(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Opens the sign-in page and hands it in. */
    HttpResponse<String> signIn(String account, String password) {
        return signIn("/login", account, password);
    }

    HttpResponse<String> signIn(String path, String account, String password) {
        return post(path, Map.of("username", account, "password", password, "_csrf", formToken(path)), "Accept", "text/html");
    }

    /** The token in the forms of one of our own pages; empty when it has none. */
    String formToken(String path) {
        Matcher token = TOKEN.matcher(get(path).body());
        return token.find() ? token.group(1) : "";
    }

    /** The token that a page of the engine's web applications gives after a sign-in. */
    String token() {
        get("/camunda/app/tasklist/default/");
        return token;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElse("");
    }

    /** Whether the engine's REST API sees somebody signed in. */
    boolean isSignedIn() {
        return get("/camunda/api/engine/engine/default/task/count").statusCode() == 200;
    }

    static String basic(String account, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().firstValue("X-XSRF-TOKEN").ifPresent(fresh -> token = fresh);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
