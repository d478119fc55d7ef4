// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** How much effort a dossier deserves (<i>baan</i>): one quote, several quotes, or published. */
public enum Lane {
    LICHT, NORMAAL, VOLLEDIG
}
