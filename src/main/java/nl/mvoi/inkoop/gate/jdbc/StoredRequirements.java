// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.internal.RequirementsFingerprint;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adopted requirements from the table. */
@Service
public class StoredRequirements implements AdoptedRequirements {

    private static final Comparator<AdoptedRequirement> ORDER =
            Comparator.comparing(AdoptedRequirement::theme).thenComparing(AdoptedRequirement::code);

    private final Requirements rows;
    private final OncePerTransaction<DossierNumber, List<RequirementRow>> read = new OncePerTransaction<>();

    StoredRequirements(Requirements rows) {
        this.rows = rows;
    }

    @Override
    public Map<DossierNumber, List<AdoptedRequirement>> of(Collection<DossierNumber> dossiers) {
        return rows.findByDossierIn(dossiers).stream().filter(RequirementRow::isAdopted).collect(Collectors.groupingBy(RequirementRow::dossier,
                Collectors.collectingAndThen(Collectors.toList(), StoredRequirements::requirements)));
    }

    @Override
    public List<AdoptedRequirement> of(DossierNumber dossier) {
        return requirements(kept(dossier).stream().filter(RequirementRow::isAdopted).toList());
    }

    private List<RequirementRow> kept(DossierNumber dossier) {
        return read.get(dossier, number -> rows.findByDossierIn(List.of(number)));
    }

    @Override
    public String fingerprint(DossierNumber dossier) {
        return RequirementsFingerprint.of(of(dossier));
    }

    @Override
    public boolean matches(DossierNumber dossier, String fingerprint) {
        return RequirementsFingerprint.matches(of(dossier), fingerprint);
    }

    /**
     * Puts what a theme adopts now in the place of what it adopted before; the same again changes nothing.
     *
     * @param dropped what the rules proposed and is not adopted
     */
    @Transactional
    public void replace(DossierNumber dossier, Theme theme, List<AdoptedRequirement> adopted, List<AdoptedRequirement> dropped) {
        List<RequirementRow> now = Stream.concat(adopted.stream().map(one -> RequirementRow.of(dossier, one, false)),
                dropped.stream().map(one -> RequirementRow.of(dossier, one, true))).toList();
        List<RequirementRow> before = kept(dossier).stream().filter(one -> one.theme() == theme).toList();
        if (!choice(before).equals(choice(now))) {
            write(dossier, theme, now, !before.isEmpty());
        }
    }

    private static Map<Boolean, List<AdoptedRequirement>> choice(List<RequirementRow> rows) {
        return rows.stream().collect(Collectors.partitioningBy(RequirementRow::isAdopted,
                Collectors.collectingAndThen(Collectors.toList(), StoredRequirements::requirements)));
    }

    private void write(DossierNumber dossier, Theme theme, List<RequirementRow> now, boolean clear) {
        if (clear) {
            rows.clear(dossier, theme.name());
        }
        List<RequirementRow> saved = rows.saveAll(now);
        read.adjust(dossier, before -> Stream.concat(before.stream().filter(one -> one.theme() != theme), saved.stream()).toList());
    }

    private static List<AdoptedRequirement> requirements(List<RequirementRow> rows) {
        return rows.stream().map(RequirementRow::toRequirement).sorted(ORDER).toList();
    }
}
