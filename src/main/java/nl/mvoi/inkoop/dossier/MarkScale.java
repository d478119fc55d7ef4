// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchReading.Read;

/**
 * The marks of a criterion, each with what it means.
 *
 * @param meanings by mark, the lowest first; two or more
 */
public record MarkScale(SortedMap<Integer, String> meanings) {

    private static final Pattern STEP = Pattern.compile("(\\d{1,3})\\s*=\\s*(.+)");
    private static final String EXAMPLE = "; schrijf bijvoorbeeld: 2 = matig; 6 = voldoende; 8 = goed; 10 = uitstekend.";

    /** As long as its column. */
    private static final int LONGEST = 2000;

    public MarkScale {
        meanings = Collections.unmodifiableSortedMap(meanings);
    }

    /** Reads marks from 0 to 999 with their meanings, as people write them: {@code 2 = matig; 6 = voldoende}, or each on a line of its own. */
    public static Read<MarkScale> read(String typed) {
        SortedMap<Integer, String> meanings = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String step : typed.split("[;\\n]")) {
            Matcher pair = STEP.matcher(step.strip());
            if (step.isBlank()) {
                continue;
            }
            if (!pair.matches()) {
                wrong.add("zegt niet wat ‘" + step.strip() + "’ betekent");
            } else if (meanings.putIfAbsent(Integer.valueOf(pair.group(1)), pair.group(2)) != null) {
                wrong.add("noemt het cijfer " + Integer.valueOf(pair.group(1)) + " twee keer");
            }
        }
        if (wrong.isEmpty() && meanings.size() < 2) {
            wrong.add("heeft ten minste twee cijfers nodig");
        }
        MarkScale scale = new MarkScale(meanings);
        if (wrong.isEmpty() && scale.inWords().length() > LONGEST) {
            return new Read<>(null, "is te lang. Met een spatie om elke = en na elke ; passen er " + LONGEST + " tekens in.");
        }
        return wrong.isEmpty() ? new Read<>(scale, null) : new Read<>(null, String.join(" en ", wrong) + EXAMPLE);
    }

    /** The mark that earns all points. */
    public int highest() {
        return meanings.lastKey();
    }

    /** The scale as {@link #read} reads it. */
    public String inWords() {
        return meanings.entrySet().stream().map(step -> step.getKey() + " = " + step.getValue()).collect(Collectors.joining("; "));
    }
}
