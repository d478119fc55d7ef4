// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.Scope;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;

/**
 * What the address of figures says: some of what the address of a list can say, so that each number leads to its list. What is public here is what
 * the page shows.
 *
 * @param list the same as the address of a list of all that the reader may see
 */
record ProgressAddress(ListAddress list) {

    static final String PAGE = "/voortgang";
    private static final List<String> NAMES = List.of("afdeling", "onderwerp", "procedure", "baan", "drempel", "van", "tot");

    /** What it does not know it leaves out. */
    static ProgressAddress of(Map<String, String> parameters) {
        Map<String, String> known = new LinkedHashMap<>();
        NAMES.forEach(name -> known.put(name, parameters.getOrDefault(name, "")));
        known.put("lijst", Scope.ALL.code());
        return new ProgressAddress(ListAddress.of(known));
    }

    public String value(String name) {
        return list.value(name);
    }

    public boolean isNarrowed() {
        return list.isNarrowed();
    }

    /** The filter that it says; what is wrong is added to the problems. */
    DossierFilter filter(List<String> topics, LocalDate today, Problems problems) {
        return list.filter(topics, today, problems);
    }

    /** The list of those that stand so now: the period is about what ended. */
    ListAddress now(String... namesAndValues) {
        return with(list.with("van", "").with("tot", ""), namesAndValues);
    }

    /** The list of what happened in a period. */
    ListAddress in(Period period, String... namesAndValues) {
        return with(now(namesAndValues), "van", period.from().toString(), "tot", period.until().toString());
    }

    private static ListAddress with(ListAddress list, String... namesAndValues) {
        ListAddress all = list;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all = all.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    /** Another page of figures with the same filter. */
    public String of(String path) {
        return path + list.query();
    }
}
