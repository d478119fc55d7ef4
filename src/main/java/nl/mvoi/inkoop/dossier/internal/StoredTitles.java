// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Component;

/** Titles from the table of dossiers, and the names of who have them in hands. */
@Component
class StoredTitles implements DossierTitles {

    private final DossierRepository rows;
    private final Dossiers dossiers;
    private final Owners owners;
    private final People people;

    StoredTitles(DossierRepository rows, Dossiers dossiers, Owners owners, People people) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.owners = owners;
        this.people = people;
    }

    @Override
    public Optional<String> titleOf(DossierNumber number) {
        return dossiers.find(number).map(dossier -> dossier.request().title());
    }

    @Override
    public Map<DossierNumber, String> titlesOf(Collection<DossierNumber> numbers) {
        return numbers.isEmpty() ? Map.of() : rows.among(numbers.stream().map(DossierNumber::value).toList()).stream()
                .collect(Collectors.toMap(DossierRow::number, row -> row.request().title()));
    }

    @Override
    public List<String> whoIsWho(DossierNumber number) {
        return dossiers.find(number).map(this::whoIsWho).orElse(List.of());
    }

    private List<String> whoIsWho(Dossier dossier) {
        return List.of("Opdrachtgever: " + people.nameOf(dossier.requestedBy()) + ", afdeling " + dossier.request().department(),
                "Inkoper: " + owners.of(dossier.number(), OwnerRole.INKOPER).map(people::nameOf).orElse("nog niemand"));
    }
}
