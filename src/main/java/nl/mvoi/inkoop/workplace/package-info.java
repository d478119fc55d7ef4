// SPDX-License-Identifier: EUPL-1.2
/** What people read of dossiers across all rooms. */
package nl.mvoi.inkoop.workplace;
