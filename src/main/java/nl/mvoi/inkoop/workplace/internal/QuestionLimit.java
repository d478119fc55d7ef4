// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many questions and answers together the current user writes on a day: each of them mails others. */
@Component
class QuestionLimit {

    private final QuestionBook book;
    private final CurrentUser user;
    private final Clock clock;
    private final int mostOnADay;

    QuestionLimit(QuestionBook book, CurrentUser user, Clock clock, @Value("${mvoi.grenzen.vragen}") int mostOnADay) {
        this.book = book;
        this.user = user;
        this.clock = clock;
        this.mostOnADay = mostOnADay;
    }

    /** Says at a field that it was enough for today. */
    void check(String field, Problems problems) {
        OffsetDateTime startOfToday = LocalDate.now(clock).atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
        problems.at(field).addIf(book.countSince(user.idOrSystem(), startOfToday) >= mostOnADay,
                "U hebt vandaag al " + mostOnADay + " vragen en antwoorden geschreven. Ga morgen verder.");
    }
}
