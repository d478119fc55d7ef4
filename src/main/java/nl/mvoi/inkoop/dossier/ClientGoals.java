// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.rules.Theme;

/** The goals that the client typed, as Dutch markdown for whoever works on the purchase later; user text is escaped. */
public final class ClientGoals {

    private ClientGoals() {
    }

    /** A section with a heading of its own, to put behind other text; empty when no goal is known. */
    public static String section(Optional<Assignment> assignment) {
        String lines = assignment.map(ClientGoals::lines).orElse("");
        return lines.isEmpty() ? "" : "\n\n## Wat de opdrachtgever wil bereiken\n\n" + lines;
    }

    /** The goal for one theme with its measure, on one line; empty when there is none. */
    public static Optional<String> of(Optional<Assignment> assignment, Theme theme) {
        return assignment.map(one -> one.goals().get(theme)).map(ClientGoals::line);
    }

    private static String lines(Assignment assignment) {
        Stream<String> themes = Arrays.stream(Theme.values()).flatMap(theme -> of(Optional.of(assignment), theme)
                .map(goal -> "- **" + theme.label() + ":** " + goal).stream());
        Stream<String> others = Stream.ofNullable(assignment.otherGoals()).filter(text -> !text.isBlank())
                .map(text -> "- **Verder:** " + Markdown.escape(text));
        return Stream.concat(themes, others).collect(Collectors.joining("\n"));
    }

    private static String line(Assignment.Goal goal) {
        return Markdown.escape(goal.text()) + (goal.measure() == null ? "" : " (gemeten in: " + Markdown.escape(goal.measure()) + ")");
    }
}
