// SPDX-License-Identifier: EUPL-1.2
/** The work of this room. */
package nl.mvoi.inkoop.tender.internal;
