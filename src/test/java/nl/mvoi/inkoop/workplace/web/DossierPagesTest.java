// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import nl.mvoi.inkoop.testing.InkoopTest;

/** The pages on H2. */
@InkoopTest
class DossierPagesTest extends DossierPages {
}
