// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;

/** What the rules say about a theme, as markdown in a form. */
public final class ThemeText {

    private ThemeText() {
    }

    /** How much the theme counts, why, and what to do when the library has no requirement for it. */
    public static String of(ThemeAdvice advice) {
        String weight = advice.relevance() == Relevance.VERPLICHT ? "verplicht" : "relevant";
        String why = advice.explanation().text() == null ? "" : " " + Markdown.escape(advice.explanation().text());
        String none = advice.requirements().isEmpty() ? " De bibliotheek heeft geen eis die past. U kunt zelf een eis toevoegen." : "";
        return "Het thema **" + advice.theme().label() + "** is " + weight + ", met ambitieniveau " + advice.ambitionLevel() + "." + why + none;
    }
}
