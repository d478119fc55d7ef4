// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.PostgresTest;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** On a database that is there to stay nobody moves the clock over the web, whoever asks. */
@PostgresTest
class NoTrialClockIT {

    @Test
    void theAddressDoesNotExistNotEvenForAnAdministrator(@Autowired TestRestTemplate visitor, @Autowired IdentityService identities) {
        RealPostgres.ensurePeople(identities, Map.of("hoofd", EngineNames.ADMIN_GROUP));
        TestRestTemplate administrator = visitor.withBasicAuth("hoofd", "hoofd");

        assertThat(administrator.postForEntity("/api/v1/proefklok", Map.of("nu", "2030-01-12T09:00"), JsonNode.class).getStatusCode().value())
                .isEqualTo(404);
        assertThat(administrator.getForEntity("/api/v1/proefklok", JsonNode.class).getStatusCode().value()).isEqualTo(404);
        assertThat(visitor.getForObject("/api/v1/openapi.json", JsonNode.class).path("paths").has("/api/v1/proefklok")).isFalse();
        assertThat(visitor.getForObject("/mvoi/proefklok.json", String.class)).isEqualTo("{\"nu\":null}");
    }
}
