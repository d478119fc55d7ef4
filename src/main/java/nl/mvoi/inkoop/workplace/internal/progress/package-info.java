// SPDX-License-Identifier: EUPL-1.2
/** How dossiers come along: counts and days, for pages, files, programs and a mail alike. */
package nl.mvoi.inkoop.workplace.internal.progress;
