// SPDX-License-Identifier: EUPL-1.2
/** MVOI gates per theme: requirements chosen, findings, and deviations. */
package nl.mvoi.inkoop.gate;
