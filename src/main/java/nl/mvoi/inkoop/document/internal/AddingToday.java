// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.document.Adding;
import nl.mvoi.inkoop.document.AllowedFiles;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.rules.DocumentRules;
import nl.mvoi.inkoop.rules.DocumentRules.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What the tables of today, the setting and {@link Readers} let somebody add. */
@Component
class AddingToday implements Adding {

    private final DocumentRules rules;
    private final Readers readers;
    private final Clock clock;
    private final DataSize largest;

    AddingToday(DocumentRules rules, Readers readers, Clock clock, @Value("${mvoi.documenten.grootste}") DataSize largest) {
        this.rules = rules;
        this.readers = readers;
        this.clock = clock;
        this.largest = largest;
    }

    @Override
    public List<Kind> kinds(Dossier dossier) {
        return dossier.phase().isOpen() && readers.mayAdd(dossier) ? rules.kinds(LocalDate.now(clock)) : List.of();
    }

    @Override
    public AllowedFiles files() {
        return new AllowedFiles(rules.fileTypes(LocalDate.now(clock)), largest);
    }
}
