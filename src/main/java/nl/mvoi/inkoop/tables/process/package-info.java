// SPDX-License-Identifier: EUPL-1.2
/** Reads decision tables from files and from the engine, with the model and the parser of the engine. */
package nl.mvoi.inkoop.tables.process;
