// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import nl.mvoi.inkoop.testing.PostgresTest;

/** The same on a real PostgreSQL. */
@PostgresTest
class ProgressFiguresPostgresIT extends ProgressFigures {
}
