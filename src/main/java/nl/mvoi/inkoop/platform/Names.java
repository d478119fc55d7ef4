// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and words, which people write in more than one way. */
public final class Names {

    // Read once: at each start the whole CPV list is written down as it is sought.
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Names() {
    }

    /** Whether two spellings mean the same name: case, accents, spaces and punctuation do not count. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** The same text for all spellings of a name, to find it by. */
    public static String key(String name) {
        String letters = plain(name).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? name : letters;
    }

    /**
     * A text as it is sought and compared: small letters without accents however they were typed, one kind of dash, and single
     * spaces. Only for comparing; what people wrote is kept as they wrote it.
     */
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        String letters = bare.replace('ø', 'o').replace('ł', 'l').replace('đ', 'd').replace("ß", "ss").replace("æ", "ae").replace("œ", "oe");
        return SPACES.matcher(UNSEEN.matcher(DASHES.matcher(letters).replaceAll("-")).replaceAll("")).replaceAll(" ").strip();
    }

    /** A code or number as the system writes it, whatever letters, dashes or spaces were typed: {@code ink–2026-00001} is INK-2026-00001. */
    public static String code(String typed) {
        return plain(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
