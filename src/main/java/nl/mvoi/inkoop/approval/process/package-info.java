// SPDX-License-Identifier: EUPL-1.2
/** What the process {@code akkoord} calls. */
package nl.mvoi.inkoop.approval.process;
