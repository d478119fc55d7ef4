// SPDX-License-Identifier: EUPL-1.2
/** The work on a dossier: opening it, moving it on, keeping what people said about it. */
package nl.mvoi.inkoop.dossier.internal;
