// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import org.junit.jupiter.api.Tag;

@Tag("lang")
class ServerInKiritimatiIT extends ServerZoneTest {

    static {
        serverStandsIn("Pacific/Kiritimati");
    }
}
