// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Work that every day asks for and that belongs to no single process. The trial clock has it done on each day it passes. */
public interface DailyWork {

    /** What users call it, for when it fails. */
    String name();

    /** Does what the day of today asks for; doing it twice on a day changes nothing. */
    void run();
}
