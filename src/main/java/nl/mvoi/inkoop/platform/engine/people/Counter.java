// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.time.Duration;

/**
 * What wrong passwords are counted by. Each has its own number of mistakes that cost nothing, and its own longest wait: nothing is ever
 * closed for good. Why these numbers: decision record 13.
 */
enum Counter {

    /** This account in a browser in which it signed in before: whatever others do elsewhere does not touch its owner. */
    BROWSER(2, Duration.ofSeconds(60)),
    /** This account from this address: guessing at one person. */
    HERE(2, Duration.ofSeconds(60)),
    /** Any account from this address: trying one password on everybody. Short, since a whole office may share an address. */
    ADDRESS(20, Duration.ofSeconds(15)),
    /** This account from anywhere: guessing from many addresses at once. Shortest, since it also meets the owner. */
    ACCOUNT(10, Duration.ofSeconds(5));

    private final int free;
    private final Duration longest;

    Counter(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    /** How long to wait after so many wrong passwords: nothing at first, then 1, 2, 4 … seconds. */
    Duration wait(int failures) {
        int doublings = failures - free - 1;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(doublings, Integer.SIZE));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
