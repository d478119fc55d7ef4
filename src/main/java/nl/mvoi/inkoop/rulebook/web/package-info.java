// SPDX-License-Identifier: EUPL-1.2
/** The addresses at which anybody reads the rules or asks what they say. */
package nl.mvoi.inkoop.rulebook.web;
