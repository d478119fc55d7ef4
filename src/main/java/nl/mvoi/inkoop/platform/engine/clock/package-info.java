// SPDX-License-Identifier: EUPL-1.2
/** The one clock of application and engine, and how it is moved to try out what takes months or years. */
package nl.mvoi.inkoop.platform.engine.clock;
