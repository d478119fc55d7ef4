// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import com.fasterxml.jackson.databind.JsonNode;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Answers a question about a purchase from the rules. Nothing is stored. */
@Component
public class Questions {

    private final QuestionReader reader;
    private final RuleLibrary rules;
    private final LegalTests legalTests;

    Questions(QuestionReader reader, RuleLibrary rules, LegalTests legalTests) {
        this.reader = reader;
        this.rules = rules;
        this.legalTests = legalTests;
    }

    /** @throws Refusal naming everything that is wrong with the question, or saying that no rule covers it */
    public Explored answer(JsonNode question) {
        Question asked = reader.read(question);
        Purchase purchase = ValuationHelp.counted(asked, rules);
        Exploration found = rules.explore(purchase);
        return new Explored(purchase, found, ValuationHelp.of(asked, found.nature(), rules), legalTests.of(purchase));
    }
}
