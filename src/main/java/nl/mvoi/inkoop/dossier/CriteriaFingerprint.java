// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import nl.mvoi.inkoop.platform.CanonicalText;
import nl.mvoi.inkoop.platform.Fingerprint;

/** Proves that nothing changed by which bids are judged: the criteria with their weights and scales, and how the price counts. */
public final class CriteriaFingerprint {

    private static final int VERSION = 1;

    private CriteriaFingerprint() {
    }

    /** The version, a colon and the hash. */
    public static String of(Strategy strategy) {
        return VERSION + ":" + Fingerprint.of(text(strategy));
    }

    private static String text(Strategy strategy) {
        AwardFormula formula = strategy.formula();
        CanonicalText text = new CanonicalText("gunning", VERSION).add("awardMethod", strategy.awardMethod()).add("formula", formula.formula())
                .add("lowest", formula.lowest()).add("highest", formula.highest()).add("ceiling", formula.ceiling()).add("dropOut", formula.dropOut());
        strategy.criteria().forEach(one -> text.add("code", one.code()).add("name", one.name()).add("weight", one.weight()).add("scale", one.scale())
                .add("theme", one.theme()).add("marks", one.marks()).add("minimum", one.minimum()).add("measuring", one.measuring())
                .add("subjectLink", one.subjectLink()).add("evidence", one.evidence()).add("tightens", one.tightens()));
        return text.toString();
    }
}
