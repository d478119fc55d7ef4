// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"inkoop.gemeente.example", "INKOOP.gemeente.example", "intern.example", "localhost", "10.1.2.3", "[::1]"})
    void inProductionTheApplicationAnswersToItsOwnNames(String host) throws ServletException, IOException {
        assertThat(status(true, host)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"true, kwaad.example, 400", "true, inkoop.gemeente.example.kwaad.example, 400", "true, 10.1.2.3.kwaad.example, 400",
            "false, kwaad.example, 200"})
    void toAForeignNameOnlyATrialInstallationAnswers(boolean production, String host, int status) throws ServletException, IOException {
        assertThat(status(production, host)).isEqualTo(status);
    }

    private static int status(boolean production, String host) throws ServletException, IOException {
        Installation installation = mock(Installation.class);
        when(installation.isProduction()).thenReturn(production);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new KnownHosts(installation, URI.create("https://inkoop.gemeente.example"), Set.of("intern.example"))
                .doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
