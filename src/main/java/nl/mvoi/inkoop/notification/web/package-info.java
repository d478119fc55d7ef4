// SPDX-License-Identifier: EUPL-1.2
/** The page on which people choose how often they are mailed. */
package nl.mvoi.inkoop.notification.web;
