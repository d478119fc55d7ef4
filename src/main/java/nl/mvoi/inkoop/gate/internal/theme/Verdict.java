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
public record Verdict(Outcome outcome, List<String> findings, List<AdoptedRequirement> adopted) {

    /** Passed, not asked, something is not in order, or first a decision about a deviation. */
    public enum Outcome {
        GEHAALD, NIET_VAN_TOEPASSING, BEVINDINGEN, AFWIJKING
    }

    static Verdict of(Outcome outcome) {
        return new Verdict(outcome, List.of(), List.of());
    }

    static Verdict passed(List<AdoptedRequirement> adopted) {
        return new Verdict(Outcome.GEHAALD, List.of(), List.copyOf(adopted));
    }

    static Verdict deviates(AdoptedRequirement replacement) {
        return new Verdict(Outcome.AFWIJKING, List.of(), List.of(replacement));
    }

    static Verdict notYet(List<String> findings) {
        return new Verdict(Outcome.BEVINDINGEN, List.copyOf(findings), List.of());
    }

    /** Whether the theme is in order as it is. */
    public boolean isFine() {
        return outcome == Outcome.GEHAALD || outcome == Outcome.NIET_VAN_TOEPASSING;
    }
}
