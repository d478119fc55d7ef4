// SPDX-License-Identifier: EUPL-1.2
/** The first moments: whether the application may start on this folder and this database, and one clear answer when not. */
package nl.mvoi.inkoop.platform.engine.start;
