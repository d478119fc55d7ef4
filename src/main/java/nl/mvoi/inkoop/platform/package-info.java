// SPDX-License-Identifier: EUPL-1.2
/** What every room stands on: the language of refusals, the ports to the engine, and the forms of human tasks. */
package nl.mvoi.inkoop.platform;
