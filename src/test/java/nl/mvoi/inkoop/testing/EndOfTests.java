// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what all tests of one JVM share when that JVM ends, the youngest first: an application before its database. Where several JVMs share
 * the work, a run of JUnit is one class, so its own end comes too soon.
 */
public final class EndOfTests {

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(EndOfTests::close));
    }

    private EndOfTests() {
    }

    /** Gives back what it will close. */
    public static synchronized <T extends AutoCloseable> T closes(T one) {
        OPEN.push(one);
        return one;
    }

    private static synchronized void close() {
        for (AutoCloseable one : OPEN) {
            try {
                one.close();
            } catch (Exception goesOn) {
                goesOn.printStackTrace();
            }
        }
    }
}
