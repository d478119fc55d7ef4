// SPDX-License-Identifier: EUPL-1.2
/** Asking for approval and giving it, by the mandate of the moment and by another person than the maker. */
package nl.mvoi.inkoop.approval.internal;
