// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import nl.mvoi.inkoop.testing.InkoopTest;

@InkoopTest
class KeepingTest extends Keeping {
}
