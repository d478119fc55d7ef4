// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Puts open tasks in the hands of somebody else. The timeline hears nothing of laying ready: whoever asks for it tells why. */
public interface TaskHands {

    /** Lays an open task ready for somebody, whoever had it. */
    void lay(String task, String user);

    /** Gives an open task back to its groups. */
    void free(String task);
}
