// SPDX-License-Identifier: EUPL-1.2
/** The web shell: who may reach which address, how errors are told, the start page and the look of our own pages. */
package nl.mvoi.inkoop.platform.web;
