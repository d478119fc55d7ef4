// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.Map;
import nl.mvoi.inkoop.rules.Theme;

/** The themes that must go through gate G2 again: their gate was never passed, or what was allowed there has lapsed. */
public interface ThemesToPass {

    /** Each of them with what is wrong, as a Dutch sentence. */
    Map<Theme, String> of(String dossier);
}
