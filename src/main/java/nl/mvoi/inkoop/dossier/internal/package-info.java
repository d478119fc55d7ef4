// SPDX-License-Identifier: EUPL-1.2
/** The work of this room: decisions with their facts, and what follows from the timeline. */
package nl.mvoi.inkoop.dossier.internal;
