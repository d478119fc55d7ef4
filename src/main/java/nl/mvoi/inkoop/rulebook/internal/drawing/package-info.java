// SPDX-License-Identifier: EUPL-1.2
/** Reads a process model and draws it, with the same in words. Knows no engine. */
package nl.mvoi.inkoop.rulebook.internal.drawing;
