// SPDX-License-Identifier: EUPL-1.2
/** The table of who is away. */
package nl.mvoi.inkoop.access.jdbc;
