// SPDX-License-Identifier: EUPL-1.2
/** Keeps the content of documents: in the database, or in a folder. */
package nl.mvoi.inkoop.document.internal.store;
