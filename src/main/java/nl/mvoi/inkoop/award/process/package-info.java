// SPDX-License-Identifier: EUPL-1.2
/** What the model {@code gunning} calls. */
package nl.mvoi.inkoop.award.process;
