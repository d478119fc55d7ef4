// SPDX-License-Identifier: EUPL-1.2
/** Brings the decisions about gates and their tables together. */
package nl.mvoi.inkoop.gate.internal;
