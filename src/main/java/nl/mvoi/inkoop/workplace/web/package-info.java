// SPDX-License-Identifier: EUPL-1.2
/** The HTTP API about dossiers. */
package nl.mvoi.inkoop.workplace.web;
