// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.util.Map;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on a real PostgreSQL. The application stops before its database does. */
@DirtiesContext
class ApprovalPostgresIT extends ApprovalTest {

    @Autowired
    private IdentityService identities;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "approval");
    }

    @BeforeEach
    void people() {
        RealPostgres.ensurePeople(identities,
                Map.of("mandaathouder", "mandaathouders", "directeur", "mandaathouders", "inkoper", "inkopers"));
        if (identities.createUserQuery().userId("directeur").memberOfGroup("directie").count() == 0) {
            identities.createMembership("directeur", "directie");
        }
    }
}
