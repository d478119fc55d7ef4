// SPDX-License-Identifier: EUPL-1.2
/** Adds documents and finds those that the current user may read. */
package nl.mvoi.inkoop.document.internal;
