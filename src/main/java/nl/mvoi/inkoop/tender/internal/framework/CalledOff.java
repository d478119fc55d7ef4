// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.InheritedRequirements;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.CallOffParties;
import nl.mvoi.inkoop.tender.Company;
import org.springframework.stereotype.Service;

/** What a dossier takes over from the framework agreement that it calls off: who may be asked, and what was promised. */
@Service
class CalledOff implements CallOffParties, InheritedRequirements {

    private final FrameworkBook book;
    private final Dossiers dossiers;

    CalledOff(FrameworkBook book, Dossiers dossiers) {
        this.book = book;
        this.dossiers = dossiers;
    }

    @Override
    public List<Company> suppliers(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        Integer lot = dossier.grounds().framework().lot();
        return book.called(dossier).stream().flatMap(it -> it.lots().stream()).filter(one -> lot == null || one.number() == lot)
                .flatMap(one -> one.suppliers().stream()).distinct().toList();
    }

    @Override
    public List<Inherited> of(DossierNumber number) {
        return book.called(dossiers.get(number)).stream().flatMap(it -> it.promises().stream().map(one -> new Inherited(it.number(), one.code(), one.norm()))).toList();
    }
}
