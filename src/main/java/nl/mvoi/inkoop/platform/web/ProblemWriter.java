// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.mvoi.inkoop.platform.engine.people.SlowDown;
import nl.mvoi.inkoop.platform.engine.people.WebappVisitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers an API request that does not reach a controller because the sender is unknown or has no right. */
@Component
class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    void unauthorized(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        if (reason instanceof SlowDown early) {
            tooEarly(request, response, early);
            return;
        }
        // A browser would ask the user of a page for a password in a box of its own.
        if (request.getHeader(WebappVisitor.TOKEN_HEADER) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"MVOI Inkoop\", charset=\"UTF-8\"");
        }
        write(HttpStatus.UNAUTHORIZED, request, response);
    }

    /** For the engine's web applications, which ask for a password on a page of their own. */
    void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        write(HttpStatus.UNAUTHORIZED, request, response);
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        write(HttpStatus.FORBIDDEN, request, response);
    }

    private void tooEarly(HttpServletRequest request, HttpServletResponse response, SlowDown early) throws IOException {
        ProblemDetail problem = ProblemText.problem(HttpStatus.TOO_MANY_REQUESTS, request.getRequestURI());
        problem.setDetail(early.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(early.seconds()));
        write(problem, response);
    }

    private void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(ProblemText.problem(status, request.getRequestURI()), response);
    }

    private void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
