// SPDX-License-Identifier: EUPL-1.2
/** What the model {@code aanbesteding} calls. */
package nl.mvoi.inkoop.tender.process;
