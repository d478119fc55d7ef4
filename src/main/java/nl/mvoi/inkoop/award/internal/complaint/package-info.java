// SPDX-License-Identifier: EUPL-1.2
/** Complaints and court cases about an award decision. */
package nl.mvoi.inkoop.award.internal.complaint;
