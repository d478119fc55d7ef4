// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last word on a failed request: a Dutch page for a browser, a problem document (RFC 9457) for a program. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = path(request);
        if (ApiPaths.isApi(path) || !wantsHtml(request)) {
            return problem(status, path);
        }
        ModelAndView page = new ModelAndView("fout", status);
        page.addObject("code", status.value());
        page.addObject("tekst", ProblemText.of(status));
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String path) {
        ProblemDetail problem = ProblemText.problem(status, path);
        if (status == HttpStatus.BAD_REQUEST) {
            problem.setProperty("fouten", List.of(problem.getDetail()));
        }
        if (path.startsWith(EngineNames.WEB_PATH)) {
            // Here the engine's web applications look for the sentence to show.
            problem.setProperty("message", problem.getDetail());
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? null : HttpStatus.resolve(code);
        // Whoever opens the error address itself finds nothing there.
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static String path(HttpServletRequest request) {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getRequestURI() : path;
    }

    /** Whether a browser asks, and not a program. */
    static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
