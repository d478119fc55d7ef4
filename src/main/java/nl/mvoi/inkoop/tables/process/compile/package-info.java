// SPDX-License-Identifier: EUPL-1.2
/**
 * Decision tables in a form that answers fast. A table is compiled once per deployed version; what the compiler does not know
 * is left to the engine's own DMN engine, so that an answer is never another one than the engine's.
 */
package nl.mvoi.inkoop.tables.process.compile;
