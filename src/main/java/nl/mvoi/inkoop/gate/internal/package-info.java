// SPDX-License-Identifier: EUPL-1.2
/** What gates look at and how they decide. */
package nl.mvoi.inkoop.gate.internal;
