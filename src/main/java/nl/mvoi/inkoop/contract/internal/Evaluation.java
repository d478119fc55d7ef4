// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.time.OffsetDateTime;
import java.util.Map;
import nl.mvoi.inkoop.rules.Theme;

/**
 * How a contract went.
 *
 * @param grade   1 to 10
 * @param lessons what was learned, by theme; themes without a lesson are left out
 */
public record Evaluation(String text, int grade, Map<Theme, String> lessons, String by, OffsetDateTime at) {
}
