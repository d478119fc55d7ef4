// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

/**
 * Who may sign.
 *
 * @param akkoordNodig whether more is needed than the buyer's own mandate
 * @param groep        group whose members may sign; null when the buyer may
 * @param rol          Dutch name of that role
 */
record SigningOutcome(boolean akkoordNodig, String groep, String rol) {
}
