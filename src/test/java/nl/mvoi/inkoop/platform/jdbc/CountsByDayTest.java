// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import nl.mvoi.inkoop.testing.InkoopTest;

@InkoopTest
class CountsByDayTest extends DailyCountsInATable {
}
