// SPDX-License-Identifier: EUPL-1.2
/** Texts of mails, noting them once, and the two ways out: a mail server or a folder. */
package nl.mvoi.inkoop.notification.mail;
