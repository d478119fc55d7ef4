// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.rules.Theme;

/** The goals that the client typed, as Dutch markdown for whoever works on the purchase later; user text is escaped. */
public final class ClientGoals {

    private ClientGoals() {
    }

    /** A section with a heading of its own, to put behind other text; empty when no goal is known. */
    public static String section(Optional<Assignment> assignment) {
        Stream<String> themes = Arrays.stream(Theme.values()).flatMap(theme -> of(assignment, theme)
                .map(goal -> "**" + theme.label() + ":** " + goal).stream());
        return Markdown.section("Wat de opdrachtgever wil bereiken", Stream.concat(themes, others(assignment).stream()).toList());
    }

    /** What the client wants besides, on one line; empty when there is nothing. */
    public static Optional<String> others(Optional<Assignment> assignment) {
        return assignment.map(Assignment::otherGoals).filter(text -> !text.isBlank()).map(text -> "**Verder:** " + Markdown.escape(text));
    }

    /** The goal for one theme with its measure, on one line; empty when there is none. */
    public static Optional<String> of(Optional<Assignment> assignment, Theme theme) {
        return assignment.map(one -> one.goals().get(theme)).map(ClientGoals::line);
    }

    private static String line(Assignment.Goal goal) {
        return Markdown.escape(goal.text()) + (goal.measure() == null ? "" : " (gemeten in: " + Markdown.escape(goal.measure()) + ")");
    }
}
