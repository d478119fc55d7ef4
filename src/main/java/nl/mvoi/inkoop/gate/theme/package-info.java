// SPDX-License-Identifier: EUPL-1.2
/** What one theme asks and whether an answer is enough: plain decisions, without database or engine. */
package nl.mvoi.inkoop.gate.theme;
