// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EveryRequestTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(EveryRequest.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        told.start();
        log.addAppender(told);
    }

    @AfterEach
    void stop() {
        log.detachAppender(told);
    }

    @ParameterizedTest(name = "{0} answers {1}: {2} line(s)")
    @CsvSource({"/actuator/health/readiness, 503, 0", "/actuator/health, 503, 0", "/actuator/health, 500, 1", "/actuator/prometheus, 503, 1",
            "/api/v1/inkoopdossiers, 503, 1", "/regelboek, 500, 1", "/regelboek, 404, 0"})
    void failuresAreInTheLogAndNotBeingReadyIsNone(String path, int status, int lines) throws Exception {
        new EveryRequest().doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(),
                (request, response) -> ((HttpServletResponse) response).setStatus(status));

        assertThat(told.list).hasSize(lines);
    }
}
