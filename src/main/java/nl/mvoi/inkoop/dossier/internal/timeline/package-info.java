// SPDX-License-Identifier: EUPL-1.2
/** The audit trail of a dossier. */
package nl.mvoi.inkoop.dossier.internal.timeline;
