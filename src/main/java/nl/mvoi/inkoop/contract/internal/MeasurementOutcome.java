// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.List;

/**
 * How measured values compare with what was promised; codes of requirements.
 *
 * @param teMeten     which had to be measured now
 * @param opNorm      which were measured and are in order
 * @param nietOpNorm  which were measured and are not
 */
record MeasurementOutcome(List<String> teMeten, List<String> opNorm, List<String> nietOpNorm) {
}
