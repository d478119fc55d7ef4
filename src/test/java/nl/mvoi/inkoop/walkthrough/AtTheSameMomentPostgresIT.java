// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.RealPostgres;
import nl.mvoi.inkoop.testing.WithDemoUsers;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on a real PostgreSQL. The application stops before its database does. */
@DirtiesContext
@InkoopTest
@Import(WithDemoUsers.class)
class AtTheSameMomentPostgresIT extends AtTheSameMoment {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "same_moment");
    }
}
