// SPDX-License-Identifier: EUPL-1.2
/** Who may see which dossier and know what of it: one table, asked by everybody who shows something. */
package nl.mvoi.inkoop.access;
