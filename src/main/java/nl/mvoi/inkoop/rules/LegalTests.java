// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;

import nl.mvoi.inkoop.platform.Refusal;

/** The legal tests of a purchase with what each asks, for who wants to read more than their codes. */
public interface LegalTests {

    /**
     * The tests of a purchase, in the order of their codes in {@link Exploration#legalTests()}, and social return when it is
     * asked.
     *
     * @throws Refusal when the rules do not cover the purchase
     */
    List<LegalTest> of(Purchase purchase);
}
