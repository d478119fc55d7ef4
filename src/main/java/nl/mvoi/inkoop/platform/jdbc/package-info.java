// SPDX-License-Identifier: EUPL-1.2
/** How our own tables are read. */
package nl.mvoi.inkoop.platform.jdbc;
