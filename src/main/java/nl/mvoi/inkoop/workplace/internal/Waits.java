// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.List;

/** For whom or what a dossier can wait, beside a group of people. */
public final class Waits {

    /** Somebody in person, without a group behind him: the client. */
    public static final String ONE_PERSON = "opdrachtgever";
    /** For bids, and for the end of the standstill. */
    public static final String BIDS = "INSCHRIJVEN";
    public static final String STANDSTILL = "OPSCHORTING";
    /** What nobody can hurry. */
    public static final List<String> MARKET = List.of(BIDS, STANDSTILL);

    private Waits() {
    }
}
