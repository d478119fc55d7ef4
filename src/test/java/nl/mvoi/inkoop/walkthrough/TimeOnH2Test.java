// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** The administrator moves the clock over the API, while the engine's own workers are on. */
@DirtiesContext
@Tag("spring")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:tijd;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data", "mvoi.herinneringen.cron=-"})
class TimeOnH2Test extends TimeWalkthroughs {

    @Autowired
    private TestRestTemplate visitor;

    @Override
    void moveTo(LocalDateTime moment) {
        JsonNode answer = visitor.withBasicAuth("beheer", "beheer").postForObject("/api/v1/proefklok", Map.of("nu", moment.toString()), JsonNode.class);

        assertThat(answer.path("nu").asText()).as("%s", answer).isEqualTo(moment.toString());
        assertThat(answer.path("mislukt")).isEmpty();
    }
}
