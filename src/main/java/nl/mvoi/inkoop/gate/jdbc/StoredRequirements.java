// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Comparator;
import java.util.List;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.internal.RequirementsFingerprint;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adopted requirements from the table. */
@Service
public class StoredRequirements implements AdoptedRequirements {

    private final Requirements rows;

    StoredRequirements(Requirements rows) {
        this.rows = rows;
    }

    @Override
    public List<AdoptedRequirement> of(DossierNumber dossier) {
        return rows.findByDossier(dossier).stream().map(RequirementRow::toRequirement)
                .sorted(Comparator.comparing(AdoptedRequirement::theme).thenComparing(AdoptedRequirement::code)).toList();
    }

    @Override
    public String fingerprint(DossierNumber dossier) {
        return RequirementsFingerprint.of(of(dossier));
    }

    @Override
    public boolean matches(DossierNumber dossier, String fingerprint) {
        return RequirementsFingerprint.matches(of(dossier), fingerprint);
    }

    /** Puts what a theme adopts now in the place of what it adopted before; the same again changes nothing. */
    @Transactional
    public void replace(DossierNumber dossier, Theme theme, List<AdoptedRequirement> adopted) {
        rows.clear(dossier, theme.name());
        adopted.forEach(one -> rows.save(RequirementRow.of(dossier, one)));
    }
}
