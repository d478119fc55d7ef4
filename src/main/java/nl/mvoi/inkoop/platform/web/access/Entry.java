// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.AccessLog.Act;

/**
 * One thing to log; two that are equal are repeats of each other.
 *
 * @param account user id, or {@link AccessLog#UNKNOWN}
 * @param source  network address it came from; empty when no request was behind it
 */
record Entry(Act act, String account, String subject, String source) {

    private static final int LONGEST = 200;
    private static final Pattern NOT_FOR_A_LINE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+");

    Entry {
        account = plain(account).isEmpty() ? AccessLog.UNKNOWN : plain(account);
        subject = plain(subject);
        source = plain(source);
    }

    /** What this counts as when there are too many different ones to name. */
    Entry amongTheRest() {
        return new Entry(act, AccessLog.REST, AccessLog.REST, "");
    }

    private static String plain(String text) {
        String line = text == null ? "" : NOT_FOR_A_LINE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
