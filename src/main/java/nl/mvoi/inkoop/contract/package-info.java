// SPDX-License-Identifier: EUPL-1.2
/** The contract register: KPIs, measurements and the end of a contract. */
package nl.mvoi.inkoop.contract;
