// SPDX-License-Identifier: EUPL-1.2
/** The HTTP API of documents. */
package nl.mvoi.inkoop.document.web;
