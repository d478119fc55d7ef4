// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without script on our own pages: it keeps cookies, fills the form that it sees, and shows each redirect instead of following it. */
public final class PageVisitor {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private HttpResponse<String> seen;

    private PageVisitor(int port) {
        root = URI.create("http://localhost:" + port);
    }

    /** Somebody who did not sign in. */
    public static PageVisitor anonymous(int port) {
        return new PageVisitor(port);
    }

    /** A demo user. */
    public static PageVisitor signedIn(int port, String user) {
        PageVisitor visitor = anonymous(port);
        visitor.signIn("/login", user);
        return visitor;
    }

    /** Opens the sign-in page at this address and hands it in. */
    public PageVisitor signIn(String path, String user) {
        return open(path).send(path, Map.of("username", user, "password", user));
    }

    public PageVisitor open(String path) {
        seen = exchange(HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/html").GET());
        return this;
    }

    /** Hands in the form that is seen: what it carries unseen, and these answers. */
    public PageVisitor send(String path, Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(hidden());
        all.putAll(answers);
        return post(path, all);
    }

    /** Hands in these fields and nothing else. */
    public PageVisitor post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        seen = exchange(HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        return this;
    }

    /** Goes where the answer leads. */
    public PageVisitor follow() {
        return open(leadsTo());
    }

    public int status() {
        return seen.statusCode();
    }

    public String body() {
        return seen.body();
    }

    /** Where the answer leads; empty when it is a page itself. */
    public String leadsTo() {
        return seen.headers().firstValue("Location").orElse("");
    }

    /** The fields of the form that a reader does not see. */
    public Map<String, String> hidden() {
        return HIDDEN.matcher(seen.body()).results().collect(Collectors.toMap((MatchResult field) -> field.group(1),
                field -> HtmlUtils.htmlUnescape(field.group(2)), (first, second) -> first, LinkedHashMap::new));
    }

    /** As if the session had ended by itself. */
    public void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + root, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
