// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

class ServerInKiritimatiTest extends ServerZoneTest {

    static {
        serverStandsIn("Pacific/Kiritimati");
    }
}
