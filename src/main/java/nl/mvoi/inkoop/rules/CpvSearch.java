// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;

/** Finds codes of the common procurement vocabulary for whoever knows what is bought, but not the code. */
public interface CpvSearch {

    /**
     * The codes whose Dutch label has every word, the shortest labels first.
     *
     * @param words words or parts of words; case and accents do not matter
     * @param most  largest number of codes
     */
    List<Exploration.Cpv> search(String words, int most);
}
