// SPDX-License-Identifier: EUPL-1.2
/** The table of noted mail. */
package nl.mvoi.inkoop.notification.jdbc;
