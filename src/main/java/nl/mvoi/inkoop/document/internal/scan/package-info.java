// SPDX-License-Identifier: EUPL-1.2
/** Has a virus scanner look at a file. */
package nl.mvoi.inkoop.document.internal.scan;
