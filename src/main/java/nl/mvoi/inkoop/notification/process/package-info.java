// SPDX-License-Identifier: EUPL-1.2
/** What a process of an earlier version still calls to send its mail. */
package nl.mvoi.inkoop.notification.process;
