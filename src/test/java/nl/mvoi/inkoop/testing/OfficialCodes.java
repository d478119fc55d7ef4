// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every CPV code there is. */
public final class OfficialCodes {

    private static final String RESOURCE = "/nl/mvoi/inkoop/rules/internal/cpv/cpv-nl.csv";
    private static final int CODE_DIGITS = 8;

    private OfficialCodes() {
    }

    /** All codes of eight digits, sorted. */
    public static List<String> all() {
        try (InputStream list = OfficialCodes.class.getResourceAsStream(RESOURCE)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.substring(0, CODE_DIGITS)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
