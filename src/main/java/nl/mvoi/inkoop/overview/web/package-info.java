// SPDX-License-Identifier: EUPL-1.2
/** The addresses of the API from which dossiers are read. */
package nl.mvoi.inkoop.overview.web;
