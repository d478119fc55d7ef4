// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockHttpServletRequest;

class ThrottleTest extends ThrottleCases {

    ThrottleTest() {
        super(new EmbeddedDatabaseBuilder().generateUniqueName(true).setType(EmbeddedDatabaseType.H2)
                .addScript("db/migration/V15__sign_in.sql").build());
    }

    @Test
    void allAddressesOfOneNetworkCountAsOne() {
        assertThat(key("2001:db8:0:1::1")).isEqualTo(key("2001:db8:0:1:ffff::2")).isNotEqualTo(key("2001:db8:0:2::1"));
        assertThat(key("10.0.0.1")).isNotEqualTo(key("10.0.0.2"));
    }

    private static String key(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Attempt.of("jurist", request).key(Counter.ADDRESS);
    }
}
