// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Correction.Change;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.CpvCodes;

/** Tells in words where two states of one purchase differ, in the order of the form. */
final class Changes {

    private final List<Change> found = new ArrayList<>();
    private final CpvCodes cpvCodes;

    private Changes(CpvCodes cpvCodes) {
        this.cpvCodes = cpvCodes;
    }

    /** @param deviations why the purchase differs from its CPV code, before and after; null where it does not */
    static List<Change> between(Dossier before, Dossier after, String deviationBefore, String deviationAfter, CpvCodes cpvCodes) {
        Changes changes = new Changes(cpvCodes);
        changes.what(before, after);
        changes.add(RequestField.CPV_DEVIATION, deviationBefore, deviationAfter);
        changes.howMuch(before.request(), after.request());
        changes.grounds(before, after);
        return List.copyOf(changes.found);
    }

    private void what(Dossier before, Dossier after) {
        PurchaseRequest was = before.request();
        PurchaseRequest is = after.request();
        add(RequestField.TITLE, was.title(), is.title());
        add(RequestField.NEED, was.need(), is.need());
        add(RequestField.NATURE, was.nature().label(), is.nature().label());
        add(RequestField.CPV, cpv(was.cpvCode()), cpv(is.cpvCode()));
        add(RequestField.TOPIC, before.topicName(), after.topicName());
    }

    private void howMuch(PurchaseRequest was, PurchaseRequest is) {
        add(RequestField.VALUE, DutchFormat.euro(was.estimatedValue()), DutchFormat.euro(is.estimatedValue()));
        add(RequestField.TERM, was.termMonths() + " maanden", is.termMonths() + " maanden");
        add(RequestField.START, DutchFormat.day(was.desiredStart()), DutchFormat.day(is.desiredStart()));
        add(RequestField.DEPARTMENT, was.department(), is.department());
        add(RequestField.BUDGET_CODE, was.budgetCode(), is.budgetCode());
        add(RequestField.CROSS_BORDER, was.crossBorderInterest() ? "ja" : "nee", is.crossBorderInterest() ? "ja" : "nee");
    }

    private void grounds(Dossier before, Dossier after) {
        HiringRoute was = before.grounds().hiring();
        HiringRoute is = after.grounds().hiring();
        add(RequestField.FRAMEWORK, before.grounds().framework().number(), after.grounds().framework().number());
        add(RequestField.HIRING_ROUTE, route(was), route(is));
        add(RequestField.HIRING_REFERENCE, was.reference(), is.reference());
    }

    private void add(RequestField field, String before, String after) {
        if (!Objects.equals(before, after)) {
            found.add(new Change(field, before, after));
        }
    }

    private String cpv(String code) {
        return Optional.ofNullable(code).flatMap(cpvCodes::find).map(cpv -> cpv.code() + " " + cpv.label()).orElse(code);
    }

    private static String route(HiringRoute hiring) {
        return hiring.kind() == null ? null : hiring.kind().label();
    }
}
