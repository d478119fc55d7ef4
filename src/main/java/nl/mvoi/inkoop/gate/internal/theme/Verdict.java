// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.util.List;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;

/**
 * What the gate thinks of an answer.
 *
 * @param findings full Dutch sentences; only with BEVINDINGEN
 * @param adopted  the requirements that hold from now on; with GEHAALD, and with AFWIJKING once that is allowed
 */
public record Verdict(ThemeResult result, List<String> findings, List<AdoptedRequirement> adopted) {

    static Verdict of(ThemeResult result) {
        return new Verdict(result, List.of(), List.of());
    }

    static Verdict passed(List<AdoptedRequirement> adopted) {
        return new Verdict(ThemeResult.GEHAALD, List.of(), List.copyOf(adopted));
    }

    static Verdict deviates(List<AdoptedRequirement> adopted) {
        return new Verdict(ThemeResult.AFWIJKING, List.of(), List.copyOf(adopted));
    }

    static Verdict notYet(List<String> findings) {
        return new Verdict(ThemeResult.BEVINDINGEN, List.copyOf(findings), List.of());
    }

    /** Whether the theme is in order as it is. */
    public boolean isFine() {
        return result == ThemeResult.GEHAALD || result == ThemeResult.NIET_VAN_TOEPASSING;
    }
}
