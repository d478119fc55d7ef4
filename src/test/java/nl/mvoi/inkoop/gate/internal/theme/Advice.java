// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.util.List;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;

/** What the rules might say about a theme. */
public final class Advice {

    private static final Explanation WHY = new Explanation("themarelevantie", 1, List.of("r1"), "Omdat.", "beleid");

    private Advice() {
    }

    public static ThemeAdvice about(Theme theme, Relevance relevance, int level, Requirement... requirements) {
        return new ThemeAdvice(theme, relevance, level, WHY, List.of(requirements));
    }

    public static Requirement requirement(Theme theme, int level, String operator, String norm) {
        return requirement(theme, level, operator, norm, "aandeel");
    }

    static Requirement requirement(Theme theme, int level, String operator, String norm, String kpi) {
        return requirement(theme, level, operator, norm, kpi, Use.EIS, Use.CB);
    }

    public static Requirement requirement(Theme theme, int level, String operator, String norm, String kpi, Use... uses) {
        return new Requirement(theme + "-" + level, theme, "Eis van niveau " + level, List.of(uses), level, "procent",
                operator, norm, "keurmerk", kpi, "KWARTAAL", "beleid", "bron", WHY, false);
    }

    /** The same, meant for another product of the topic. */
    public static Requirement forAnotherProduct(Requirement one) {
        return new Requirement(one.code(), one.theme(), one.text(), one.uses(), one.level(), one.unit(), one.operator(), one.norm(), one.evidence(),
                one.kpi(), one.frequency(), one.status(), one.source(), one.explanation(), true);
    }
}
