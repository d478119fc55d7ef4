// SPDX-License-Identifier: EUPL-1.2
/** What took how long in a dossier, from its events. */
package nl.mvoi.inkoop.dossier.internal.stretch;
