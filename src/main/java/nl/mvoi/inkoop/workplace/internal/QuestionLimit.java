// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many questions and answers together the current user writes on a day: each of them mails others. */
@Component
class QuestionLimit {

    private final DailyCount count;
    private final int mostOnADay;

    QuestionLimit(DailyCount count, @Value("${mvoi.grenzen.vragen}") int mostOnADay) {
        this.count = count;
        this.mostOnADay = mostOnADay;
    }

    /** Counts one, or says at a field that it was enough for today. */
    void check(String field, Problems problems) {
        problems.at(field).addIf(!count.another(DailyCount.Act.VRAAG, mostOnADay),
                "U hebt vandaag al " + mostOnADay + " vragen en antwoorden geschreven. Ga morgen verder.");
    }
}
