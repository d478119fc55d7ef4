// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import nl.mvoi.inkoop.platform.jdbc.DatabaseWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(MockitoExtension.class)
class DatabaseAwayFilterTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final FilterChain FAILS = (request, response) -> {
        ((HttpServletResponse) response).setStatus(500);
        response.getWriter().write("org.postgresql.util.PSQLException");
    };

    @Mock
    private DatabaseWatch database;

    @Test
    void whileItIsAwayNobodyGoesOn() throws Exception {
        given(database.isAway()).willReturn(true);

        MockHttpServletResponse answer = answer(TASKS, (request, response) -> {
            throw new AssertionError("went on");
        });

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("\"message\":\"Het programma kan even niet bij de gegevens.");
    }

    @Test
    void healthIsAnsweredAsAlways() throws Exception {
        assertThat(answer("/actuator/health/liveness", (request, response) -> response.getWriter().write("UP")).getContentAsString())
                .isEqualTo("UP");
    }

    @Test
    void whoeverWasAtWorkWhenItWentGetsTheSentenceInsteadOfTheFailure() throws Exception {
        given(database.isAwayNow()).willReturn(true);

        MockHttpServletResponse answer = answer(TASKS, FAILS);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("even niet bij de gegevens").doesNotContain("PSQLException");
    }

    @Test
    void aFailureThatShowsWhenItIsBackAlreadyIsOneOfThem() throws Exception {
        given(database.wasAwaySince(anyLong())).willReturn(true);

        assertThat(answer("/", (request, response) -> ((HttpServletResponse) response).sendError(500)).getStatus()).isEqualTo(503);
    }

    @Test
    void anExceptionIsReplacedToo() throws Exception {
        given(database.isAwayNow()).willReturn(true);

        assertThat(answer("/api/v1/inkoopdossiers", (request, response) -> {
            throw new IllegalStateException("no connection");
        }).getStatus()).isEqualTo(503);
    }

    @Test
    void aFullDiskIsToldAsSuch() throws Exception {
        given(database.isFull()).willReturn(true);

        MockHttpServletResponse answer = answer(TASKS, FAILS);

        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).contains("de schijf is vol");
    }

    @Test
    void anotherFailureStaysWhatItIs() throws Exception {
        assertThat(answer(TASKS, FAILS).getStatus()).isEqualTo(500);
        assertThatThrownBy(() -> answer("/", (request, response) -> {
            throw new IllegalStateException("a fault of ours");
        })).isInstanceOf(IllegalStateException.class);
    }

    private MockHttpServletResponse answer(String address, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new DatabaseAwayFilter(database, new ObjectMapper()).doFilter(new MockHttpServletRequest("GET", address), response, chain);
        return response;
    }
}
