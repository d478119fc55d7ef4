// SPDX-License-Identifier: EUPL-1.2
/** From the advice to the award decision and its standstill, and gates G5 and G6 about them. */
package nl.mvoi.inkoop.award.internal.decision;
