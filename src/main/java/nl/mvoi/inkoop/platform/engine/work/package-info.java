// SPDX-License-Identifier: EUPL-1.2
/** What rooms do in the background: jobs of the engine that belong to no process, and leave nothing behind when they are done. */
package nl.mvoi.inkoop.platform.engine.work;
