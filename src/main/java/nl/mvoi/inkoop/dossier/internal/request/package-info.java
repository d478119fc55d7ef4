// SPDX-License-Identifier: EUPL-1.2
/** A request as it comes in: what it says, whether it came before, and whether it is a part of a bigger purchase. */
package nl.mvoi.inkoop.dossier.internal.request;
