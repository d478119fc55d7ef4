// SPDX-License-Identifier: EUPL-1.2
/** The address of the API at which anybody who signs in can ask what the rules say. */
package nl.mvoi.inkoop.rules.web;
