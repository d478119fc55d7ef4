// SPDX-License-Identifier: EUPL-1.2
/** Mail to people, sent apart from the work it tells about. */
package nl.mvoi.inkoop.notification;
