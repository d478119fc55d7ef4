// SPDX-License-Identifier: EUPL-1.2
/** Deviations: asked by a buyer, judged by an adviser, approved within mandate. */
package nl.mvoi.inkoop.gate.internal.deviation;
