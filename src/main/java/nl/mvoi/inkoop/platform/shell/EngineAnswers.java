// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.web.ProblemText;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the engine's web applications and their API refuse or fail, they answer in English with their own details: classes,
 * tables, codes. The status stays; the words become one plain Dutch sentence. A refusal of ours is passed on as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class EngineAnswers extends OncePerRequestFilter {

    /** How our own refusals are marked. */
    private static final String OURS = "Geweigerd";

    private final ObjectMapper json;

    EngineAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(EngineNames.WEB_PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldBackFailure answer = new HeldBackFailure(response);
        chain.doFilter(request, answer);
        if (answer.isHeldBack() && isOurs(answer)) {
            send(answer.content(), response);
        } else if (answer.isHeldBack()) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            send(json.writeValueAsBytes(Map.of("type", OURS, "message", sentence(answer.getStatus()))), response);
        }
    }

    private static void send(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The engine sends no problem documents; and no type of its own is called as ours. */
    private boolean isOurs(HeldBackFailure answer) {
        if (Objects.toString(answer.getContentType(), "").startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
            return true;
        }
        try {
            JsonNode said = json.readTree(answer.content());
            return said != null && OURS.equals(said.path("type").asText());
        } catch (IOException notJson) {
            return false;
        }
    }

    private static String sentence(int status) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> "Wat u stuurde, heeft niet de goede vorm. Er is niets gewijzigd.";
            case HttpServletResponse.SC_UNAUTHORIZED -> "Log eerst in.";
            case HttpServletResponse.SC_FORBIDDEN -> "U hebt geen rechten voor deze handeling.";
            case HttpServletResponse.SC_CONFLICT -> "Dit is er al, of iemand anders was u net voor. Ververs de pagina.";
            default -> ProblemText.of(HttpStatusCode.valueOf(status)).detail();
        };
    }
}
