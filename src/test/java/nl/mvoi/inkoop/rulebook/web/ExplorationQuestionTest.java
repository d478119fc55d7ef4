// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import nl.mvoi.inkoop.rulebook.internal.question.QuestionField;
import org.junit.jupiter.api.Test;

/** The description of a question for readers of the API. */
class ExplorationQuestionTest {

    @Test
    void everyFieldThatIsReadIsDescribedAndNoOther() {
        assertThat(Arrays.stream(ExplorationQuestion.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(QuestionField.values()).map(QuestionField::key).toList());
    }
}
