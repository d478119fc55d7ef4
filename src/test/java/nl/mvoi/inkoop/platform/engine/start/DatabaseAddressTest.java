// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void whoCannotReachTheDatabaseReadsNothingOfTheDriver() {
        StartRefused refusal = new DatabaseAddress("jdbc:postgresql://db/mvoi?x=y", "mvoi", "geheim")
                .refusal(new SQLException("Connection to db refused. Check the hostname."));

        assertThat(refusal).hasMessage("De database is niet bereikbaar op jdbc:postgresql://db/mvoi.");
        assertThat(refusal.remedy()).isEqualTo("Kijk of de database draait en of SPRING_DATASOURCE_URL, _USERNAME en _PASSWORD kloppen.");
    }
}
