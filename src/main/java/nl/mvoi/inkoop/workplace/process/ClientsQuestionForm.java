// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.process;

import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.workplace.internal.Question;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.springframework.stereotype.Component;

/** The client answers what a buyer must know before he can go on. */
@Component("vraagBeantwoorden")
class ClientsQuestionForm implements TaskForm {

    private final SendBackDesk desk;
    private final People people;

    ClientsQuestionForm(SendBackDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Question asked = desk.open(task.dossier());
        return Map.of("vraagTekst", "## Vraag van " + Markdown.escape(people.nameOf(asked.by())) + "\n\n" + Markdown.escape(asked.text())
                + "\n\nMoet er iets anders in uw aanvraag? [Wijzig dan eerst de inkoop](/dossiers/" + task.dossier() + "/wijzigen). Beantwoord daarna de vraag.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        desk.answer(task.dossier(), answers.text("vraagAntwoord"));
        return Map.of();
    }
}
