// SPDX-License-Identifier: EUPL-1.2
/** What the models {@code aanbesteding} and {@code gunning} call. */
package nl.mvoi.inkoop.tender.process;
