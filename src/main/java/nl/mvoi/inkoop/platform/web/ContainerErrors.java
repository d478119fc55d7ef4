// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Answers what the container refuses before the application sees it, such as a request that is no HTTP: a small Dutch page, or a
 * problem document for the API, instead of the container's own page.
 */
public final class ContainerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s - MVOI Inkoop</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Naar de startpagina</a></p></main></body>
            </html>
            """;
    private static final String PROBLEM = "{\"title\":\"%1$s\",\"status\":%3$d,\"detail\":\"%2$s\"}";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean nothingToTell = response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0;
        if (nothingToTell || !response.setErrorReported()) {
            return;
        }
        ErrorNumber.begin(request);
        try {
            if (isFailure(response.getStatus())) {
                LOG.error("The container answers {}", response.getStatus(), failure);
            }
            SafetyHeaders.setOn(response);
            write(response, isApi(request));
        } catch (IOException clientIsGone) {
            LOG.debug("Nobody to tell", clientIsGone);
        } finally {
            ErrorNumber.end();
        }
    }

    /** What no program here can do is the question's fault, whatever its number. */
    private static boolean isFailure(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && status != HttpStatus.NOT_IMPLEMENTED.value()
                && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
    }

    private static boolean isApi(Request request) {
        return request.getRequestURI() != null && ApiPaths.isApi(request.getRequestURI());
    }

    private static void write(Response response, boolean api) throws IOException {
        ProblemText.Text text = ProblemText.of(HttpStatusCode.valueOf(response.getStatus()));
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getReporter().write((api ? PROBLEM : PAGE).formatted(text.title(), text.detail(), response.getStatus()));
        response.finishResponse();
    }
}
