// SPDX-License-Identifier: EUPL-1.2
/** What the process models call about dossiers, and the forms people fill in before a tender exists. */
package nl.mvoi.inkoop.dossier.process;
