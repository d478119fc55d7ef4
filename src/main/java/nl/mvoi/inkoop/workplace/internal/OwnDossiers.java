// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.OwnWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The own dossiers, for the start page. */
@Component
class OwnDossiers implements OwnWork {

    private final DossierLists lists;

    OwnDossiers(DossierLists lists) {
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> first(int most) {
        DossierLists.Page page = lists.page(DossierFilter.OWN, ListQuestion.FROM_THE_START, most);
        return page.dossiers().stream().map(one -> line(one, page.tasks().getOrDefault(one.number(), List.of()))).toList();
    }

    private static Line line(ListedDossier one, List<Waiting> waiting) {
        String phase = one.phase() == null ? "" : "Fase: " + one.phase().label() + ". ";
        String state = waiting.isEmpty() ? "" : "Open: " + waiting.get(0).task().name() + (waiting.size() > 1 ? " en meer." : ".");
        return new Line(address(one.number()), one.number() + " " + one.title(), phase + state);
    }

    private static String address(DossierNumber number) {
        return "/dossiers/" + number;
    }
}
