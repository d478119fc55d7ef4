// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;

/**
 * A legal test or agreement that applies to a purchase.
 *
 * @param code         such as CVD
 * @param name         Dutch
 * @param explanation  why it applies
 * @param status       wet, beleid or voorbeeld: how firm the rule is that makes it apply
 * @param consequences what it asks of this purchase, from the table behind it; possibly none
 */
public record LegalTest(String code, String name, Explanation explanation, String status, List<Explanation> consequences) {
}
