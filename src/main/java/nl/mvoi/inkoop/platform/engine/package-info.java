// SPDX-License-Identifier: EUPL-1.2
/** The engine behind the ports of the platform: the only place besides {@code ..process..} packages that knows Camunda. */
package nl.mvoi.inkoop.platform.engine;
