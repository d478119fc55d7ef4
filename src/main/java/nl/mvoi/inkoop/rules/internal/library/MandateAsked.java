// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.util.HashMap;
import java.util.Map;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.Mandate;

/** A question about a mandate in the words of its table. */
final class MandateAsked {

    private MandateAsked() {
    }

    /** A department is asked as the table writes it, however somebody typed it; what was not kept is left out. */
    static Map<String, Object> facts(Mandate.Question question) {
        Map<String, Object> facts = new HashMap<>(Map.of("onderwerpAkkoord", question.subject(), "baan", question.lane().name(),
                "geraamdeWaarde", question.value(), "peildatum", question.on()));
        if (question.nature() != null) {
            facts.put("soort", question.nature().name());
        }
        if (question.department() != null) {
            facts.put("afdeling", Names.plain(question.department()));
        }
        return facts;
    }
}
