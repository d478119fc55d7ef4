// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import java.util.HashSet;
import java.util.Set;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.jdbc.DeviationRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** A deviation, put up for approval: not by who asked for it, nor by who judged it. */
@Component
public class DeviationApproval implements ApprovalSubject {

    private final DeviationDesk desk;
    private final DeviationSheet sheet;
    private final Dossiers dossiers;

    DeviationApproval(DeviationDesk desk, DeviationSheet sheet, Dossiers dossiers) {
        this.desk = desk;
        this.sheet = sheet;
        this.dossiers = dossiers;
    }

    @Override
    public SubjectKind subject() {
        return DeviationDesk.SUBJECT;
    }

    @Override
    public String summary(DossierNumber dossier, String theme) {
        return dossiers.summary(dossier) + "\n\n" + sheet.of(newest(dossier, theme));
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
