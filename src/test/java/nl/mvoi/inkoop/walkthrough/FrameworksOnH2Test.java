// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import nl.mvoi.inkoop.testing.InkoopTest;

@InkoopTest
class FrameworksOnH2Test extends FrameworkWalkthroughs {
}
