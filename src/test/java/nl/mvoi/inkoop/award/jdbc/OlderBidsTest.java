// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderBidsTest extends OlderBidsCases {

    OlderBidsTest() {
        super(new DriverManagerDataSource("jdbc:h2:mem:olderbids;DB_CLOSE_DELAY=-1", "sa", ""));
    }
}
