// SPDX-License-Identifier: EUPL-1.2
/** Human tasks: what a form shows and takes, and what stands before everything that is handed in. */
package nl.mvoi.inkoop.platform.engine.task;
