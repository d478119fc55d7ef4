// SPDX-License-Identifier: EUPL-1.2
/** Counts working days and puts terms on the calendar. */
package nl.mvoi.inkoop.rules.internal.calendar;
