// SPDX-License-Identifier: EUPL-1.2
/** What people read of dossiers across all rooms, and what they ask each other about one. */
package nl.mvoi.inkoop.workplace;
