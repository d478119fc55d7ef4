// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Reason;
import org.springframework.stereotype.Component;

/** Who can take over work of somebody else. */
@Component
class Successors {

    private static final int LONGEST_REASON = 1000;
    /** More often than this a dossier does not change hands on a day. */
    private static final int MOST_ON_A_DAY = 50;

    private final People people;
    private final Absences absences;
    private final Owners owners;
    private final Timeline timeline;

    Successors(People people, Absences absences, Owners owners, Timeline timeline) {
        this.people = people;
        this.absences = absences;
        this.owners = owners;
        this.timeline = timeline;
    }

    /** Whether this person himself gave this role to another today. */
    boolean gaveAwayToday(String person, OwnerRole role, DossierNumber dossier) {
        return timeline.newest(dossier, Set.of(EventKind.EIGENAAR_AANGEWEZEN), MOST_ON_A_DAY).stream()
                .filter(event -> event.at().atZoneSameInstant(OfficeClock.ZONE).toLocalDate().equals(absences.today()))
                .anyMatch(event -> person.equals(event.by()) && person.equals(event.data().oud()) && role.name().equals(event.data().onderwerp()));
    }

    /**
     * Says why somebody cannot have work of this group.
     *
     * @param from who has it; null when nobody has
     */
    void check(String group, String from, String to, Problems problems) {
        if (to == null || people.find(to).isEmpty()) {
            problems.add("Kies wie het overneemt.");
            return;
        }
        String name = people.nameOf(to);
        problems.addIf(to.equals(from), name + " heeft dit al. Kies iemand anders.");
        problems.addIf(!people.isMember(to, group), name + " zit niet in de groep ‘" + group + "’. Kies iemand uit die groep.");
        absences.today(to).ifPresent(away -> problems.add(name + " is afwezig tot en met " + DutchFormat.day(away.lastDay()) + ". Kies iemand anders."));
    }

    /** Who decided about a purchase does not become its client: his decision would be about his own. */
    void checkFourEyes(OwnerRole role, String to, List<DossierNumber> dossiers, Problems problems) {
        if (role == OwnerRole.OPDRACHTGEVER && to != null) {
            List<DossierNumber> decided = timeline.decidedBy(to, dossiers).stream().sorted(Comparator.comparing(DossierNumber::value)).toList();
            problems.addIf(!decided.isEmpty(), people.nameOf(to) + " heeft al beslist over " + MovedWork.list(decided) + ". Kies iemand anders (vier ogen).");
        }
    }

    /** The second buyer is there for when the first is not: that is somebody else. */
    void checkOtherBuyer(OwnerRole role, String to, List<DossierNumber> dossiers, Problems problems) {
        if (role == OwnerRole.TWEEDE_INKOPER) {
            List<DossierNumber> led = dossiers.stream().filter(number -> owners.of(number, OwnerRole.INKOPER).filter(lead -> lead.equals(to)).isPresent()).toList();
            if (!led.isEmpty()) {
                problems.add(people.nameOf(to) + " is al inkoper van: " + MovedWork.list(led) + ". Kies iemand anders.");
            }
        }
    }

    static void checkReason(String reason, Problems problems) {
        Reason.check(reason, "Vul in waarom u dit overdraagt.", LONGEST_REASON, problems);
    }
}
