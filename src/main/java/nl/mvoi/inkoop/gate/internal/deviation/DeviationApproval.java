// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PurchaseSheet;
import nl.mvoi.inkoop.gate.jdbc.DeviationRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** A deviation, put up for approval: not by who asked for it, nor by who judged it. */
@Component
public class DeviationApproval implements ApprovalSubject {

    private final DeviationDesk desk;
    private final DeviationSheet sheet;
    private final Dossiers dossiers;
    private final People people;

    DeviationApproval(DeviationDesk desk, DeviationSheet sheet, Dossiers dossiers, People people) {
        this.desk = desk;
        this.sheet = sheet;
        this.dossiers = dossiers;
        this.people = people;
    }

    @Override
    public SubjectKind subject() {
        return DeviationDesk.SUBJECT;
    }

    @Override
    public String summary(DossierNumber dossier, String theme) {
        PurchaseSheet purchase = new PurchaseSheet(dossiers.get(dossier), dossiers.budget(dossier), people);
        return dossiers.summary(dossier) + "\n\n" + sheet.of(newest(dossier, theme)) + purchase.money(Optional.empty()) + purchase.days(List.of())
                + Markdown.section("De aanvraag", List.of(purchase.requester()));
    }

    @Override
    public Set<String> makers(DossierNumber dossier, String theme) {
        DeviationRow about = newest(dossier, theme);
        Set<String> makers = new HashSet<>(Set.of(about.askedBy()));
        if (about.judgedBy() != null) {
            makers.add(about.judgedBy());
        }
        return makers;
    }

    private DeviationRow newest(DossierNumber dossier, String theme) {
        return desk.newest(dossier, Theme.valueOf(theme)).orElseThrow(Missing.in(dossier, "deviation for " + theme));
    }
}
