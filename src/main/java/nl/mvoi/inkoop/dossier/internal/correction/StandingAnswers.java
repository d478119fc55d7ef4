// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Writes the start form as it would be filled in for a purchase as it stands now. */
@Component
class StandingAnswers {

    private final RuleLibrary rules;
    private final Timeline timeline;

    StandingAnswers(RuleLibrary rules, Timeline timeline) {
        this.rules = rules;
        this.timeline = timeline;
    }

    /** By key, as people type it; what was not answered is left out. */
    Map<String, Object> of(Dossier dossier) {
        PurchaseRequest asked = dossier.request();
        HiringRoute hiring = dossier.grounds().hiring();
        Map<String, Object> typed = new LinkedHashMap<>();
        put(typed, RequestField.TITLE, asked.title());
        put(typed, RequestField.NEED, asked.need());
        put(typed, RequestField.CPV, asked.cpvCode());
        put(typed, RequestField.NATURE, Codes.of(stated(asked.nature())));
        put(typed, RequestField.TOPIC, chosenTopic(dossier));
        put(typed, RequestField.CPV_DEVIATION, cpvDeviation(dossier));
        put(typed, RequestField.VALUE, DutchFormat.typed(asked.estimatedValue()));
        put(typed, RequestField.TERM, String.valueOf(asked.termMonths()));
        put(typed, RequestField.START, DutchFormat.typed(asked.desiredStart()));
        put(typed, RequestField.DEPARTMENT, asked.department());
        put(typed, RequestField.BUDGET_CODE, asked.budgetCode());
        put(typed, RequestField.CROSS_BORDER, asked.crossBorderInterest() ? "true" : null);
        put(typed, RequestField.FRAMEWORK, dossier.grounds().framework().number());
        put(typed, RequestField.HIRING_ROUTE, Codes.of(hiring.kind()));
        put(typed, RequestField.HIRING_REFERENCE, hiring.reference());
        return typed;
    }

    private static void put(Map<String, Object> typed, RequestField field, String answer) {
        if (answer != null) {
            typed.put(field.key(), answer);
        }
    }

    /** The nature as the form names it: that a service is a social or specific one follows from its code. */
    static Nature stated(Nature ruled) {
        return ruled == Nature.DIENST_SAS ? Nature.DIENST : ruled;
    }

    /** A topic that follows from the code was not chosen, and follows a corrected code. */
    private String chosenTopic(Dossier dossier) {
        Purchase stated = stated(dossier);
        boolean follows = stated.cpvCode() != null && rules.conflicts(stated).isEmpty();
        return follows ? null : stated.topic();
    }

    /** Why nature or topic differ from what the code says; null when they do not. */
    String cpvDeviation(Dossier dossier) {
        return rules.conflicts(stated(dossier)).isEmpty() ? null
                : timeline.newest(dossier.number(), Set.of(EventKind.CPV_AFGEWEKEN), 1).stream().map(Timeline.Event::explanation).findFirst().orElse(null);
    }

    private static Purchase stated(Dossier dossier) {
        return dossier.purchase().withNature(stated(dossier.request().nature()));
    }
}
