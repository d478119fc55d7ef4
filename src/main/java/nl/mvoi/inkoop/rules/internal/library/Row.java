// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.util.List;

import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.tables.Decisions.Answer;
import nl.mvoi.inkoop.tables.Decisions.Hit;

/** One matched rule, with the answer it belongs to. */
public record Row(Answer answer, Hit hit) {

    public String text(String output) {
        return (String) hit.outputs().get(output);
    }

    public int number(String output) {
        return wholeNumber(output);
    }

    /** The whole number of an output, or null when the table leaves it open. */
    public Integer wholeNumber(String output) {
        Number value = (Number) hit.outputs().get(output);
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    /** The decimal number of an output, exactly as the table writes it. */
    public BigDecimal decimal(String output) {
        return new BigDecimal(hit.outputs().get(output).toString());
    }

    public boolean flag(String output) {
        return Boolean.TRUE.equals(hit.outputs().get(output));
    }

    public String source() {
        return text("bron");
    }

    public Explanation explanation() {
        return new Explanation(answer.decision(), answer.version(), List.of(hit.ruleId()), hit.note(), source());
    }
}
