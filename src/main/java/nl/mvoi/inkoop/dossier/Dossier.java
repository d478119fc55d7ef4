// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;

/**
 * One procurement dossier as it stands now.
 *
 * @param number      business key, {@code INK-<year>-<5 digits>}
 * @param request     what is bought, with the nature and topic that the rules made of it
 * @param framework   whether the rules take the purchase as a call-off from a framework agreement
 * @param requestedBy user id of the opdrachtgever
 * @param openedOn    the day whose rules apply to the dossier
 * @param procedure   what the rules advise, or the heavier one the strategy chose
 * @param grounds     what was stated that the rules go by
 * @param awarded     whether the award decision in force was sent, so that more may be known
 */
public record Dossier(DossierNumber number, PurchaseRequest request, String topicName, boolean framework, String requestedBy, LocalDate openedOn,
                      Phase phase, Lane lane, Procedure procedure, Grounds grounds, boolean awarded) {

    /** Whether it takes something of the framework that it names; a heavier procedure that somebody chose takes nothing. */
    public boolean callsOff() {
        return framework && procedure == Procedure.NADERE_OVEREENKOMST;
    }

    /** The facts that the rules want to know, with the rules of the day on which the dossier was opened. */
    public Purchase purchase() {
        return purchase(grounds, framework);
    }

    /** The same facts with something else stated, as far as it holds on a day. */
    public Purchase purchase(Grounds stated, LocalDate today) {
        return purchase(stated, stated.framework().covers(request.estimatedValue(), request.desiredStart(), today));
    }

    private Purchase purchase(Grounds stated, boolean callOff) {
        return new Purchase(request.cpvCode(), request.nature(), request.topic(), request.estimatedValue(), request.termMonths(), openedOn,
                request.crossBorderInterest(), callOff,
                stated.hiring().isTendered(), stated.labourShare(), callOff && stated.framework().callOff() == CallOff.DIRECT);
    }
}
