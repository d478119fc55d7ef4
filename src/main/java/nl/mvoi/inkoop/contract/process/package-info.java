// SPDX-License-Identifier: EUPL-1.2
/** What the models {@code gunning} and {@code contractmanagement} call. */
package nl.mvoi.inkoop.contract.process;
