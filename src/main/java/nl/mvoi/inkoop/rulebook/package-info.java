// SPDX-License-Identifier: EUPL-1.2
/** Public pages about the rules: rule book, matrix and explorer, and their API. Only reads, and draws the processes for others too; what the rules say comes from {@code rules}. */
package nl.mvoi.inkoop.rulebook;
