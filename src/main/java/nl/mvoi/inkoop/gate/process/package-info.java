// SPDX-License-Identifier: EUPL-1.2
/** What the process models call at a gate. */
package nl.mvoi.inkoop.gate.process;
