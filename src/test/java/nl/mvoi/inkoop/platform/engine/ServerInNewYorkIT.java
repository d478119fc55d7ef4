// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

class ServerInNewYorkIT extends ServerZoneTest {

    static {
        serverStandsIn("America/New_York");
    }
}
