// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Correction.Change;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Component;

/** How often a purchase was corrected, and what that was about: by which two people who correct it at the same time are told apart. */
@Component
class EarlierCorrections {

    /** More than this nobody looks back at. */
    private static final int MOST = 1000;
    private static final Map<String, String> LABELS = Arrays.stream(RequestField.values()).collect(Collectors.toMap(RequestField::key, RequestField::label));

    private final Timeline timeline;
    private final People people;

    EarlierCorrections(Timeline timeline, People people) {
        this.timeline = timeline;
        this.people = people;
    }

    int count(DossierNumber dossier) {
        return timeline.count(dossier, EventKind.INKOOP_GEWIJZIGD);
    }

    /** Who corrected what since there were so many, in a Dutch sentence; asked only when there are more. */
    String since(DossierNumber dossier, int seen) {
        String who = corrections(dossier, seen).stream().map(Timeline.Event::by).distinct().map(people::nameOf).collect(Collectors.joining(" en "));
        String what = changes(dossier, seen).stream().map(event -> LABELS.getOrDefault(event.data().onderwerp(), event.event()))
                .distinct().collect(Collectors.joining(", "));
        return "Deze inkoop is intussen al gewijzigd door " + who + ": " + what + ".";
    }

    /** Which of these changes only put back what stood there before there were more corrections than so many. */
    Set<RequestField> leftAlone(DossierNumber dossier, int seen, List<Change> changes) {
        List<Timeline.Event> since = changes(dossier, seen);
        return changes.stream().filter(change -> since.stream().filter(event -> change.field().key().equals(event.data().onderwerp())).findFirst()
                .filter(event -> Objects.equals(event.data().oud(), change.after())).isPresent()).map(Change::field).collect(Collectors.toSet());
    }

    private List<Timeline.Event> corrections(DossierNumber dossier, int seen) {
        return timeline.newest(dossier, Set.of(EventKind.INKOOP_GEWIJZIGD), Math.min(count(dossier) - seen, MOST));
    }

    /** Answer by answer, oldest first. */
    private List<Timeline.Event> changes(DossierNumber dossier, int seen) {
        OffsetDateTime first = corrections(dossier, seen).get(0).at();
        return timeline.newest(dossier, Set.of(EventKind.GEGEVEN_GEWIJZIGD), MOST).stream().filter(event -> !event.at().isBefore(first)).toList();
    }
}
