// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** What a room does in the background, each time in a transaction of its own, and again with pauses as long as it fails. */
public interface BackgroundWork {

    /** By which the database knows it, in one word: what waits for it must find it after an upgrade. */
    String kind();

    /** What users call it. */
    String name();

    /** Does it; what is tried again must not be done twice. */
    void carryOut(String subject);
}
