// SPDX-License-Identifier: EUPL-1.2
/** How an approval is decided. */
package nl.mvoi.inkoop.approval.internal;
