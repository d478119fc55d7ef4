// SPDX-License-Identifier: EUPL-1.2
/** Asks the table for the person who reads. */
package nl.mvoi.inkoop.access.internal;
