// SPDX-License-Identifier: EUPL-1.2
/**
 * The rule book: reads the deployed decision tables and tells in plain Dutch what stands there. Nothing here knows a rule; what
 * is here are the words for codes and columns.
 */
package nl.mvoi.inkoop.rulebook.internal.book;
