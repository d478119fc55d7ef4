// SPDX-License-Identifier: EUPL-1.2
/** The pages of the manuals. */
package nl.mvoi.inkoop.manual.web;
