// SPDX-License-Identifier: EUPL-1.2
/** The manuals as pages, for who is signed in. Only reads; what they say stands in {@code docs/handleiding}, which is in the package. */
package nl.mvoi.inkoop.manual;
