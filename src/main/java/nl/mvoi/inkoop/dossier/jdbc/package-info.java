// SPDX-License-Identifier: EUPL-1.2
/** The tables of dossiers. */
package nl.mvoi.inkoop.dossier.jdbc;
