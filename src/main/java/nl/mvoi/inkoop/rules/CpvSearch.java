// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;
import java.util.Optional;

/** Finds codes of the common procurement vocabulary for whoever knows what is bought, but not the code. */
public interface CpvSearch {

    /**
     * The codes whose Dutch label has every word, the shortest labels first.
     *
     * @param words words or parts of words; case and accents do not matter
     * @param most  largest number of codes
     */
    List<Exploration.Cpv> search(String words, int most);

    /** The words in a field for a CPV code, when they are no attempt at a code. */
    static Optional<String> words(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty() && !Character.isDigit(text.charAt(0)));
    }

    /**
     * What to tell who typed words: he has made no mistake, but has to choose.
     *
     * @param inVain whether no code has those words
     */
    static String help(String words, boolean inVain) {
        return inVain ? "Er is geen CPV-code met ‘" + words + "’ in de omschrijving. Probeer een ander woord, "
                + "of laat dit open en kies de soort en het onderwerp."
                : "Kies een CPV-code die past bij ‘" + words + "’.";
    }
}
