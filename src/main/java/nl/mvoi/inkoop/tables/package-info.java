// SPDX-License-Identifier: EUPL-1.2
/**
 * Decision tables as such: ask, compile, read, show and check them. Knows nothing of what the tables are about; who does, tells
 * the check by a {@link nl.mvoi.inkoop.tables.TableMeaning}.
 */
package nl.mvoi.inkoop.tables;
