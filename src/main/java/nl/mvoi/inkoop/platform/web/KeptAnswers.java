// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody typed on a page of ours while his session was over. It goes through the sign-in page as hidden fields, and waits in the new
 * session for the page it was meant for. What he wanted to do with it is not kept: that he does again, after seeing what stands there.
 */
@NamedInterface("kept-answers")
public final class KeptAnswers {

    /** The parameter with which a form of ours says what must happen; never kept. */
    public static final String ACT = "actie";

    /** Begins the name of a hidden field on the sign-in page. */
    static final String PREFIX = "bewaard.";

    private static final String ATTRIBUTE = "nl.mvoi.inkoop.bewaard";
    private static final Set<String> NOT_KEPT = Set.of(ACT, "_csrf", "username", "password", "naar");

    private KeptAnswers() {
    }

    /** Everything by name, and the page it is for. */
    private record Kept(String page, LinkedHashMap<String, ArrayList<String>> answers) implements Serializable {
    }

    /** What a form brought, as hidden fields of the sign-in page. */
    static Map<String, List<String>> asFields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                fields.put(PREFIX + name, List.of(values));
            }
        });
        return fields;
    }

    /** How many bytes these fields take on their way through the sign-in page. */
    static long size(Map<String, List<String>> fields) {
        return fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + value))
                .mapToLong(pair -> URLEncoder.encode(pair, StandardCharsets.UTF_8).length() + 1L).sum();
    }

    /** The hidden fields that the sign-in page had already, for who mistypes his password. */
    static Map<String, List<String>> passedOn(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    /** Keeps such fields in the session. */
    static void keep(HttpServletRequest request, String page, Map<String, List<String>> fields) {
        LinkedHashMap<String, ArrayList<String>> answers = new LinkedHashMap<>();
        fields.forEach((name, values) -> answers.put(name.substring(PREFIX.length()), new ArrayList<>(values)));
        if (!answers.isEmpty()) {
            request.getSession().setAttribute(ATTRIBUTE, new Kept(page, answers));
        }
    }

    /** Opens another session, and takes what was kept along if it opened. */
    static boolean along(HttpServletRequest request, BooleanSupplier open) {
        HttpSession before = request.getSession(false);
        Object kept = before == null ? null : before.getAttribute(ATTRIBUTE);
        boolean opened = open.getAsBoolean();
        if (opened && kept != null) {
            request.getSession().setAttribute(ATTRIBUTE, kept);
        }
        return opened;
    }

    /** What was typed on this page before its visitor signed in again, once; empty when nothing was. */
    public static Map<String, List<String>> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept) || !request.getRequestURI().equals(kept.page())) {
            return Map.of();
        }
        session.removeAttribute(ATTRIBUTE);
        return Map.copyOf(kept.answers());
    }

    /** The same for a page whose fields have one value each. */
    public static Map<String, String> takeSingle(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        take(request).forEach((name, values) -> typed.put(name, values.get(0)));
        return typed;
    }
}
