// SPDX-License-Identifier: EUPL-1.2
/** What the application adds to the web applications of the engine: look, language and repairs. */
package nl.mvoi.inkoop.platform.shell;
