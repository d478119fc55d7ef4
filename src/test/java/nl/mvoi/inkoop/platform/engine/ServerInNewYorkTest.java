// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

class ServerInNewYorkTest extends ServerZoneTest {

    static {
        serverStandsIn("America/New_York");
    }
}
