// SPDX-License-Identifier: EUPL-1.2
/** Tries what would change an answer, and tells it in Dutch. */
package nl.mvoi.inkoop.rules.internal.change;
