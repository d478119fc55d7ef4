// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import nl.mvoi.inkoop.testing.InkoopTest;

/** The figures on H2. */
@InkoopTest
class ProgressFiguresTest extends ProgressFigures {
}
