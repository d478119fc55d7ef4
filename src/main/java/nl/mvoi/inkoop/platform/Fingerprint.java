// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells with a few signs whether a long text is still, or again, the same. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** SHA-256 of the text, as 64 hexadecimal digits. */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
