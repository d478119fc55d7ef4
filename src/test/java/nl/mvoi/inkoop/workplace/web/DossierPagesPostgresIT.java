// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import nl.mvoi.inkoop.testing.PostgresTest;

/** The same on a real PostgreSQL. */
@PostgresTest
class DossierPagesPostgresIT extends DossierPages {
}
