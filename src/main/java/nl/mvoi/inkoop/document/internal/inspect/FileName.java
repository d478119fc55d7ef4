// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name that somebody gave a file: for people, never a place on a disk. */
public final class FileName {

    private static final int LONGEST = 200;
    /** Parts of a path, what cannot be seen, and signs that turn the reading direction round. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private FileName() {
    }

    /** What is wrong with a name, as a Dutch sentence; null when nothing is. */
    public static String misfit(String name) {
        if (name == null || name.isBlank()) {
            return "Het bestand heeft geen naam.";
        }
        if (name.length() > LONGEST) {
            return "De naam van het bestand is langer dan " + LONGEST + " tekens. Geef het een kortere naam.";
        }
        return name.startsWith(".") || FORBIDDEN.matcher(name).find()
                ? "De naam van het bestand begint met een punt, of er staan tekens in die niet mogen, zoals / en \\. Geef het een andere naam." : null;
    }

    /** What comes behind the last dot, in small letters; empty without a dot. */
    static String extension(String name) {
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT) : "";
    }
}
