// SPDX-License-Identifier: EUPL-1.2
/** Pages on which people hand over work and say who stands in for them. */
package nl.mvoi.inkoop.access.web;
