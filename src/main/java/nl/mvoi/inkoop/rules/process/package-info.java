// SPDX-License-Identifier: EUPL-1.2
/** Reads decision tables with the engine's model library, without an engine. */
package nl.mvoi.inkoop.rules.process;
