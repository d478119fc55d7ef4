// SPDX-License-Identifier: EUPL-1.2
/** The log of who came in, looked and administered: one file a day, for an auditor and for the monitoring of the organisation. */
package nl.mvoi.inkoop.platform.web.access;
