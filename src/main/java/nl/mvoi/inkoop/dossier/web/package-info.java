// SPDX-License-Identifier: EUPL-1.2
/** The pages on which a purchase is asked for. */
package nl.mvoi.inkoop.dossier.web;
