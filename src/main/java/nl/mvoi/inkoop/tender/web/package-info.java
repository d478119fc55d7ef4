// SPDX-License-Identifier: EUPL-1.2
/** The register of framework agreements over HTTP: the API and the pages. */
package nl.mvoi.inkoop.tender.web;
