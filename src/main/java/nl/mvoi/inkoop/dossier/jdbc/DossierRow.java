// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One dossier as it is kept. Not the {@link nl.mvoi.inkoop.dossier.Dossier} that other rooms know: it also has what it is found by, it keeps
 * the grounds part by part, and where their columns are it says by annotations, which a type of a root has none of. The request is one type.
 *
 * @param topicName     as the rules call the topic
 * @param departmentKey by what the department is found, see {@link Names#key}
 * @param awarded       whether bidders have been told who wins
 * @param aboveThreshold whether the value reaches the European threshold; null when no rule said so yet
 */
@Table("dossier")
public record DossierRow(@Id Long id, DossierNumber number, @Embedded.Empty PurchaseRequest request, boolean framework, String requestedBy,
                         LocalDate openedOn, Phase phase, Lane lane, Procedure procedureCode, String topicName, String departmentKey,
                         @Embedded.Empty(prefix = "framework_") Framework namedFramework,
                         @Embedded.Empty(prefix = "hiring_") HiringRoute hiring, BigDecimal labourShare, boolean awarded,
                         Boolean aboveThreshold) {

    public DossierRow in(Phase other) {
        return new DossierRow(id, number, request, framework, requestedBy, openedOn, other, lane, procedureCode, topicName, departmentKey,
                namedFramework, hiring, labourShare, awarded, aboveThreshold);
    }

    public DossierRow by(Procedure chosen, Lane withLane) {
        return new DossierRow(id, number, request, framework, requestedBy, openedOn, phase, withLane, chosen, topicName, departmentKey,
                namedFramework, hiring, labourShare, awarded, aboveThreshold);
    }

    /** The same with what was stated, whether that makes it a call-off, and what the rules then call its topic. */
    public DossierRow on(Grounds stated, boolean callOff, String topic) {
        return new DossierRow(id, number, request, callOff, requestedBy, openedOn, phase, lane, procedureCode, topic, departmentKey,
                stated.framework(), stated.hiring(), stated.labourShare(), awarded, aboveThreshold);
    }

    /** The same dossier with what is bought and what follows from it as another says. */
    public DossierRow as(Dossier corrected, boolean above) {
        PurchaseRequest asked = corrected.request();
        Grounds stated = corrected.grounds();
        return new DossierRow(id, number, asked, corrected.framework(), requestedBy, openedOn, phase, corrected.lane(), corrected.procedure(),
                corrected.topicName(), Names.key(asked.department()), stated.framework(), stated.hiring(), stated.labourShare(), awarded, above);
    }

    public Grounds grounds() {
        return new Grounds(namedFramework, hiring, labourShare);
    }
}
