// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
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
 * @param uses        where a requirement goes in the tender, by code, when not everywhere the rules say; only with KIEZEN
 * @param own         requirements of the buyer's own
 * @param deviation   what is asked, with AFWIJKEN for the theme and with KIEZEN for some requirements; null when nothing is
 * @param explanation in the buyer's words; may be null
 * @param offered     codes of what the rules proposed for what was bought then; null where that is not kept: only KIEZEN may be shown
 *                    again beside requirements that came later
 */
public record ThemeAnswer(Choice choice, List<String> picked, Map<String, BigDecimal> sharpened, Map<String, List<Use>> uses,
                          @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Own> own, Tenzij deviation, String explanation,
                          List<String> offered) {

    /** An answer that was kept before there were uses and several requirements of one's own has none. */
    public ThemeAnswer {
        uses = uses == null ? Map.of() : uses;
        own = own == null ? List.of() : own;
    }

    /** It is not kept what was proposed. */
    public ThemeAnswer(Choice choice, List<String> picked, Map<String, BigDecimal> sharpened, Map<String, List<Use>> uses, List<Own> own, Tenzij deviation,
                       String explanation) {
        this(choice, picked, sharpened, uses, own, deviation, explanation, null);
    }

    /** Whether the rules propose it since: whoever answered did not see it. */
    public boolean isNew(String code) {
        return offered != null && !offered.contains(code);
    }

    /** Adopt all that the rules propose, choose from it, or ask to deviate from the whole theme. */
    public enum Choice {
        OVERNEMEN, KIEZEN, AFWIJKEN
    }

    /** A requirement that is not in the library. */
    public record Own(String text, Use use, String unit, String operator, BigDecimal norm, String evidence, String kpi) {
    }

    /**
     * Why a theme or some of its requirements may be dropped ("tenzij"), what comes instead, and until when.
     *
     * @param codes   of the requirements that are dropped; empty for the whole theme
     * @param reasons by code, why one of these is dropped where that is not what the motivation says of all
     */
    public record Tenzij(String ground, String motivation, String replacement, LocalDate endDate, List<String> codes, Map<String, String> reasons) {

        /** An answer that was kept before there were codes and reasons has none. */
        public Tenzij {
            codes = codes == null ? List.of() : codes;
            reasons = reasons == null ? Map.of() : reasons;
        }

        /** One motivation says it for all. */
        public Tenzij(String ground, String motivation, String replacement, LocalDate endDate, List<String> codes) {
            this(ground, motivation, replacement, endDate, codes, Map.of());
        }
    }

    /** The whole proposal, as it is. */
    public static ThemeAnswer wholeProposal(String explanation) {
        return new ThemeAnswer(Choice.OVERNEMEN, List.of(), Map.of(), Map.of(), List.of(), null, explanation);
    }
}
