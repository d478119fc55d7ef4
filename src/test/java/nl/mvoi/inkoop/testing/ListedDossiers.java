// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dossiers of a list, with all its pages, as a reader finds them. */
public final class ListedDossiers {

    private static final Pattern LISTED = Pattern.compile("<h3><a href=\"/dossiers/(INK-\\d{4}-\\d{5})\"");
    private static final Pattern MORE = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"|rel=\"next\" href=\"([^\"]*)\"");

    private ListedDossiers() {
    }

    /** Their numbers, newest first; fails when a page cannot be read. @param address as a page writes it */
    public static List<String> of(TasklistClient reader, String address) {
        List<String> found = new ArrayList<>();
        for (String next = address; next != null; ) {
            TasklistClient.Reply page = reader.getAbsolute(next.replace("&amp;", "&"));
            if (page.status() != 200) {
                throw new AssertionError(next + " is answered by " + page);
            }
            LISTED.matcher(page.body()).results().forEach(one -> found.add(one.group(1)));
            MatchResult more = MORE.matcher(page.body()).results().findFirst().orElse(null);
            next = more == null ? null : more.group(1) == null ? more.group(2) : more.group(1);
        }
        return found;
    }
}
