// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a user hands in may fail before our own checks see it: a value that does not fit its declared type, a task that is gone.
 * The engine then answers in English with its own details; the user gets one plain Dutch sentence instead.
 */
@Component
class PlainAnswers extends OncePerRequestFilter {

    private static final Pattern HANDED_IN = Pattern.compile(
            Pattern.quote(EngineNames.REST_URL) + "/(task|process-definition)/.+/(submit-form|complete|start|claim|unclaim)");
    /** How our own refusals are marked. */
    private static final String OURS = "\"Geweigerd\"";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HANDED_IN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        boolean ours = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(OURS);
        if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !ours) {
            answer.resetBuffer();
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
            answer.getWriter().write("{\"type\":\"Geweigerd\",\"message\":\"" + sentence(answer.getStatus()) + "\"}");
        }
        answer.copyBodyToResponse();
    }

    private static String sentence(int status) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> "Wat u stuurde, heeft niet de goede vorm. Er is niets gewijzigd.";
            case HttpServletResponse.SC_UNAUTHORIZED -> "Meld u eerst aan.";
            case HttpServletResponse.SC_FORBIDDEN -> "U hebt geen rechten voor deze handeling.";
            case HttpServletResponse.SC_NOT_FOUND -> "Wat u zoekt, bestaat niet of is niet voor u.";
            default -> "Het is niet gelukt. Er is niets gewijzigd. Probeer het later opnieuw.";
        };
    }
}
