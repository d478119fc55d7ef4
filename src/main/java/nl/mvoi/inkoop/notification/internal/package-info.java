// SPDX-License-Identifier: EUPL-1.2
/** What mails say, to whom they go, and noting each of them once. */
package nl.mvoi.inkoop.notification.internal;
