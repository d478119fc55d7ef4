// SPDX-License-Identifier: EUPL-1.2
/** Award calculations over HTTP. */
package nl.mvoi.inkoop.award.web;
