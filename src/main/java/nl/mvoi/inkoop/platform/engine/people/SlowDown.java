// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came before this one: it was not looked at. The message is a Dutch sentence for the user. */
public final class SlowDown extends AuthenticationException {

    private final long seconds;

    SlowDown(String message, long seconds) {
        super(message);
        this.seconds = seconds;
    }

    /** After how many seconds the next try is looked at. */
    public long seconds() {
        return seconds;
    }
}
