// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import nl.mvoi.inkoop.testing.PostgresTest;

@PostgresTest
class CountsByDayPostgresIT extends DailyCountsInATable {
}
