// SPDX-License-Identifier: EUPL-1.2
/** The two ways out for mail: a mail server or a folder. */
package nl.mvoi.inkoop.notification.internal.send;
