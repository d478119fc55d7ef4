// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.tender.CallOffParties;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitee;
import org.springframework.stereotype.Component;

/** In a mini-competition every supplier of the lot is asked, or the buyer says of each other one why not. */
@Component
public class MiniCompetition {

    private final CallOffParties parties;

    public MiniCompetition(CallOffParties parties) {
        this.parties = parties;
    }

    /**
     * The suppliers who are neither invited nor considered with a reason, and whose name the motivation does not mention.
     *
     * @param considered who is invited, and who is not with a reason of its own
     * @param motivation why these parties are invited and others are not; null when it is not told
     */
    public List<Company> passedOver(DossierNumber dossier, List<Invitee> considered, String motivation) {
        String told = motivation == null ? "" : motivation;
        return parties.suppliers(dossier).stream().filter(one -> considered.stream().noneMatch(it -> (it.invited() || it.reason() != null) && it.company().is(one)))
                .filter(one -> !one.isNamedIn(told)).toList();
    }

    /** Says which suppliers are passed over without a reason, at the field for the motivation. */
    public void check(DossierNumber dossier, List<Invitee> considered, String motivation, Problems problems) {
        passedOver(dossier, considered, motivation).forEach(one -> problems.at("motiveringGenodigden").add(one.name()
                + " hoort bij de raamovereenkomst en is niet uitgenodigd. Nodig deze leverancier uit, of leg in de tabel of hier met de naam uit waarom niet."));
    }
}
