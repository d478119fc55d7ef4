// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.rules.Theme;

/** What a correction means for one thing that people are asked on the way to the market. Public for the page. */
public record Consequence(String code, String what, State state) {

    /** Public for the page. */
    public enum State {
        STANDS("BLIJFT", "blijft staan"), AGAIN("OPNIEUW", "wordt opnieuw gevraagd"), TO_COME("NOG_NIET_GEVRAAGD", "is nog niet gevraagd");

        private final String code;
        private final String words;

        State(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        public String getWords() {
            return words;
        }

        private static State of(boolean before, boolean after) {
            return before ? TO_COME : after ? AGAIN : STANDS;
        }
    }

    /** In the order in which they are asked. */
    static List<Consequence> of(Correction correction) {
        AskedAgain before = correction.asked();
        AskedAgain after = correction.askedNow();
        Stream<Consequence> first = Stream.of(
                new Consequence("opdracht", "De uitgewerkte opdracht", State.of(before.assignment(), after.assignment())),
                new Consequence("budget", "Het budget", State.of(before.budget(), after.budget())),
                new Consequence("strategie", "De strategie van de inkoper", State.of(before.strategy(), after.strategy())));
        Stream<Consequence> themes = Arrays.stream(Theme.values()).map(theme ->
                new Consequence(theme.name(), "Thema " + theme.label(), State.of(before.themes().contains(theme), after.themes().contains(theme))));
        Stream<Consequence> last = Stream.of(new Consequence("akkoord", "Het akkoord op de strategie", State.of(before.approval(), after.approval())));
        return Stream.of(first, themes, last).flatMap(some -> some).toList();
    }
}
