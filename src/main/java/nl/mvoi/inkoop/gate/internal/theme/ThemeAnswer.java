// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.Use;

/**
 * What the buyer answered at the gate of one theme.
 *
 * @param picked      codes of the proposed requirements that are adopted; only with KIEZEN
 * @param sharpened   sharper norms by code; only with KIEZEN
 * @param own         a requirement of the buyer's own, or null
 * @param deviation   what is asked with AFWIJKEN, else null
 * @param explanation in the buyer's words; may be null
 */
public record ThemeAnswer(Choice choice, List<String> picked, Map<String, BigDecimal> sharpened, Own own, Tenzij deviation,
                          String explanation) {

    /** Adopt all that the rules propose, choose from it, or ask to deviate. */
    public enum Choice {
        OVERNEMEN, KIEZEN, AFWIJKEN
    }

    /** A requirement that is not in the library. */
    public record Own(String text, Use use, String unit, String operator, BigDecimal norm, String evidence, String kpi) {
    }

    /** Why a theme may be dropped ("tenzij"), what comes instead, and until when. */
    public record Tenzij(String ground, String motivation, String replacement, LocalDate endDate) {
    }

    /** The whole proposal, as it is. */
    public static ThemeAnswer wholeProposal(String explanation) {
        return new ThemeAnswer(Choice.OVERNEMEN, List.of(), Map.of(), null, null, explanation);
    }
}
