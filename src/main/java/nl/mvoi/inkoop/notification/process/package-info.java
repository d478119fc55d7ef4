// SPDX-License-Identifier: EUPL-1.2
/** The process that sends one mail. */
package nl.mvoi.inkoop.notification.process;
