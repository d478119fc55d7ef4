// SPDX-License-Identifier: EUPL-1.2
/** Rounds, and what one that failed tells the next. */
package nl.mvoi.inkoop.tender.internal.round;
