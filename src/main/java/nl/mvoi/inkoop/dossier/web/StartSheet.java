// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.FormInput.Option;
import nl.mvoi.inkoop.rules.CpvCodes;
import org.springframework.stereotype.Component;

/** Tells answers back in words, for who looks whether everything is right. */
@Component
class StartSheet {

    private final CpvCodes cpvCodes;

    StartSheet(CpvCodes cpvCodes) {
        this.cpvCodes = cpvCodes;
    }

    /** One answer; public for the page. */
    public record Line(String label, String text) {
    }

    /** What was answered in a step. */
    List<Line> lines(Step step, List<FormInput> asked, Answers answers) {
        return asked.stream().filter(input -> step.getFields().contains(input.key()) && answers.text(input.key()) != null)
                .map(input -> new Line(input.label(), inWords(input, answers))).toList();
    }

    private String inWords(FormInput input, Answers answers) {
        return switch (input.kind()) {
            case AMOUNT -> DutchFormat.euroAndWords(answers.number(input.key()));
            case NUMBER -> DutchFormat.number(answers.number(input.key()));
            case DAY -> DutchFormat.day(answers.date(input.key()));
            case FLAG -> answers.flag(input.key()) ? "ja" : "nee";
            case CHOICE -> input.options().stream().filter(one -> one.value().equals(answers.text(input.key()))).map(Option::label).findFirst().orElse("");
            default -> withName(input.key(), answers.text(input.key()));
        };
    }

    private String withName(String key, String text) {
        return Optional.of(key).filter(StartAnswers.CPV::equals).flatMap(cpv -> cpvCodes.find(text))
                .map(cpv -> cpv.code() + " " + cpv.label()).orElse(text);
    }
}
