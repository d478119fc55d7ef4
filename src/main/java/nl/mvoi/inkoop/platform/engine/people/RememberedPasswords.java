// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a moment that a password was right, so that a program that sends it with each call pays for the slow hash once. It keeps
 * no password: only a hash with a key that is new at each start.
 */
@Component
public class RememberedPasswords {

    /** How long a changed password or a removed account still works for programs. */
    static final Duration MOMENT = Duration.ofSeconds(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Map<String, Instant> rightUntil = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RememberedPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Keeps that this password was right just now. */
    public void remember(String account, String password) {
        Instant now = clock.instant();
        rightUntil.values().removeIf(until -> !now.isBefore(until));
        rightUntil.put(sign(account, password), now.plus(MOMENT));
    }

    /** Whether this password was right a moment ago. */
    public boolean wasRight(String account, String password) {
        Instant until = rightUntil.get(sign(account, password));
        return until != null && clock.instant().isBefore(until);
    }

    private String sign(String account, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((account + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
