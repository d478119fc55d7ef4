// SPDX-License-Identifier: EUPL-1.2
/** Everything that knows which engine runs the models: its set-up, its identity store, its guards. */
package nl.mvoi.inkoop.platform.engine;
