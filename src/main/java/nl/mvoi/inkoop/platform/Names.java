// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Locale;

/** Names of departments and suppliers, which people write in more than one way. */
public final class Names {

    private Names() {
    }

    /** Whether two spellings mean the same name: case, spaces and punctuation do not count. */
    public static boolean same(String one, String other) {
        String letters = lettersAndDigits(one);
        return letters.isEmpty() ? one.equals(other) : letters.equals(lettersAndDigits(other));
    }

    private static String lettersAndDigits(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
