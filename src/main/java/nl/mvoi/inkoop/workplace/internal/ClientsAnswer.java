// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.OffsetDateTime;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.workplace.internal.Question.Answer;
import org.springframework.stereotype.Component;

/** Shows the buyer, in the task that he goes on with, what the client answered. Once the strategy is made again it was read. */
@Component
class ClientsAnswer implements Feedback {

    private final SendBackDesk desk;
    private final Timeline timeline;
    private final People people;

    ClientsAnswer(SendBackDesk desk, Timeline timeline, People people) {
        this.desk = desk;
        this.timeline = timeline;
        this.people = people;
    }

    @Override
    public String on(DossierNumber dossier, String element) {
        return !SendBackDesk.TASKS.contains(element) ? "" : desk.newest(dossier).filter(asked -> !asked.answers().isEmpty())
                .filter(asked -> isNew(dossier, asked.answers().get(0).at())).map(this::inWords).orElse("");
    }

    private boolean isNew(DossierNumber dossier, OffsetDateTime answered) {
        return timeline.newest(dossier, Set.of(EventKind.STRATEGIE_OPGESTELD), 1).stream().noneMatch(made -> made.at().isAfter(answered));
    }

    private String inWords(Question asked) {
        Answer answer = asked.answers().get(0);
        return "**De vraag aan de opdrachtgever:** " + Markdown.escape(asked.text()) + "\n\n**Het antwoord van "
                + Markdown.escape(people.nameOf(answer.by())) + ":** " + Markdown.escape(answer.text());
    }
}
