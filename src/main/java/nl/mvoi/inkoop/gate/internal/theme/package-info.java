// SPDX-License-Identifier: EUPL-1.2
/** The gate of one theme: what it asks, whether an answer is enough, and what holds afterwards. */
package nl.mvoi.inkoop.gate.internal.theme;
