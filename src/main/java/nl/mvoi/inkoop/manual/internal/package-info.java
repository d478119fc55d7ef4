// SPDX-License-Identifier: EUPL-1.2
/** From Markdown to pages. */
package nl.mvoi.inkoop.manual.internal;
