// SPDX-License-Identifier: EUPL-1.2
/** Approval within mandate, by another person than the maker. */
package nl.mvoi.inkoop.approval;
