// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.engine.people.FilterSeeding;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What a task says of itself before anybody opens its form: for which purchase it is, and why it is there. */
@Component
class TaskCard {

    /** The variable with which a form begins when nothing else in it names the purchase. */
    private static final String HEAD = "dossierKop";

    private final Supplier<List<DossierTitles>> titles;
    private final TaskDescriptions descriptions;

    TaskCard(ObjectProvider<DossierTitles> titles, TaskDescriptions descriptions) {
        this.titles = SingletonSupplier.of(() -> titles.stream().toList());
        this.descriptions = descriptions;
    }

    /**
     * Puts it on the task. The list of tasks shows what is on the task itself; workers may not read the variables of the process.
     *
     * @param dossier null when the process has none
     */
    void dress(DelegateTask task, DossierNumber dossier) {
        descriptions.of(task.getTaskDefinitionKey(), dossier).ifPresent(task::setDescription);
        if (dossier != null) {
            task.setVariableLocal(FilterSeeding.DOSSIER, dossier.value());
            titles.get().stream().flatMap(known -> known.titleOf(dossier).stream()).findFirst().ifPresent(title -> {
                task.setVariableLocal(FilterSeeding.TITLE, title);
                task.setVariableLocal(HEAD, "**Dossier " + dossier + ": " + Markdown.escape(title) + "**");
            });
        }
    }
}
