// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Wants to know of every new human task, within the transaction that makes it. */
public interface TaskObserver {

    void appeared(OpenTask task);
}
