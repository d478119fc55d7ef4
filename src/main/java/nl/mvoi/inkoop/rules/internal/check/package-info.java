// SPDX-License-Identifier: EUPL-1.2
/** What can be wrong with a table seen from what it is about: unknown codes, missing sources, norms that say something else. */
package nl.mvoi.inkoop.rules.internal.check;
