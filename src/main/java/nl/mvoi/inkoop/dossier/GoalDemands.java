// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.Theme;

/**
 * Which goals the client must name. The form of the assignment and gate G1 both ask here: who fills it in hears at once what the gate
 * would find, and the gate stays the truth.
 *
 * @param mandatory the themes that are mandatory
 * @param least     how many of these need a goal at least; null: each of them
 */
public record GoalDemands(List<Theme> mandatory, Integer least) {

    /**
     * What is not in order, each with the field of the form that it is about.
     *
     * @param withGoal    the themes that have a goal
     * @param withMeasure the themes of whose goal it is told how it is measured
     */
    public List<Problem> unmetBy(Collection<Theme> withGoal, Collection<Theme> withMeasure) {
        List<Problem> found = new ArrayList<>();
        boolean each = least == null;
        if (!each && mandatory.stream().filter(withGoal::contains).count() < Math.min(least, mandatory.size())) {
            found.add(tooFew());
        }
        mandatory.forEach(theme -> {
            if (each && !withGoal.contains(theme)) {
                found.add(new Problem("doel" + theme, "Geef een doel voor het thema " + theme.label() + ". Dit thema is verplicht."));
            }
            if ((each || withGoal.contains(theme)) && !withMeasure.contains(theme)) {
                found.add(new Problem("maat" + theme, "Geef aan hoe u het doel voor het thema " + theme.label() + " meet."));
            }
        });
        return found;
    }

    private Problem tooFew() {
        String themes = mandatory.stream().map(Theme::label).collect(Collectors.joining(", "));
        return new Problem("doel" + mandatory.get(0), "Noem " + atLeast() + ". Dat kan bij: " + themes + ".");
    }

    /** How many goals are asked, for the top of the form: Dutch sentences. */
    public String asked() {
        if (mandatory.isEmpty()) {
            return "Geen enkel thema is hier verplicht. U hoeft dus geen doel te noemen.";
        }
        return least == null ? "Noem een doel voor elk verplicht thema." : "Noem " + atLeast() + ". U kiest zelf bij welk verplicht thema.";
    }

    private String atLeast() {
        return least == 1 ? "ten minste één doel" : "ten minste " + least + " doelen";
    }
}
