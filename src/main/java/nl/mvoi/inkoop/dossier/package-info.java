// SPDX-License-Identifier: EUPL-1.2
/** The procurement dossier: who, what, how much, which phase, and everything that ever happened to it. */
package nl.mvoi.inkoop.dossier;
