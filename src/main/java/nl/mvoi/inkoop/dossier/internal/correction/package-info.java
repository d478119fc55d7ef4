// SPDX-License-Identifier: EUPL-1.2
/** Correcting what is bought, as long as the market has not been asked. */
package nl.mvoi.inkoop.dossier.internal.correction;
