// SPDX-License-Identifier: EUPL-1.2
/** Looks whether a file is what its name says and does nothing by itself. */
package nl.mvoi.inkoop.document.internal.inspect;
