// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.workplace.internal.DossierLists;
import nl.mvoi.inkoop.workplace.internal.ListedDossier;

/**
 * A dossier in a list, in the words of the page.
 *
 * @param waits what waits for whom, a line each, the first few
 */
record ListRow(String number, String title, String phase, String topic, String procedure, List<String> waits) {

    private static final int SHOWN = 2;

    static ListRow of(ListedDossier dossier, DossierLists.Page page, Map<Procedure, String> procedures, Wording wording) {
        List<Waiting> waiting = page.tasks().getOrDefault(dossier.number(), List.of());
        Stream<String> first = waiting.stream().limit(SHOWN).map(one -> wording.inOneLine(one, page.names()));
        Stream<String> rest = waiting.size() > SHOWN ? Stream.of("en nog " + (waiting.size() - SHOWN) + " open taken") : Stream.empty();
        return new ListRow(dossier.number().value(), dossier.title(), label(dossier.phase()), dossier.topicName(),
                procedures.getOrDefault(dossier.procedure(), ""), Stream.concat(first, rest).toList());
    }

    static String label(Phase phase) {
        return phase == null ? "" : phase.label();
    }
}
