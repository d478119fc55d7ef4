// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.List;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.CurrentUser;

/** The names under which the program itself stands in timelines and logs: nobody acts under one of them. */
public final class ProgramNames {

    public static final List<String> ALL = List.of(CurrentUser.SYSTEM, AccessLog.UNKNOWN, AccessLog.REST);

    private ProgramNames() {
    }

    /** Whether an account has such a name; case does not count. */
    public static boolean isOne(String account) {
        return ALL.stream().anyMatch(name -> name.equalsIgnoreCase(account));
    }
}
