// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.ShorterTerms;
import nl.mvoi.inkoop.tender.Tenders;
import nl.mvoi.inkoop.tender.internal.round.Rounds;
import org.springframework.stereotype.Service;

/** Reads for others what this room knows of the round that runs now. */
@Service
public class TenderBook implements Tenders {

    private final Rounds rounds;
    private final PublicationDesk publications;

    public TenderBook(Rounds rounds, PublicationDesk publications) {
        this.rounds = rounds;
        this.publications = publications;
    }

    @Override
    public Round round(DossierNumber dossier) {
        return rounds.current(dossier);
    }

    @Override
    public Optional<String> publishedFingerprint(DossierNumber dossier) {
        return publications.of(dossier).map(Publication::fingerprint);
    }

    @Override
    public ShorterTerms shorter(DossierNumber dossier) {
        return publications.of(dossier).map(it -> it.prepared().shorter()).orElse(ShorterTerms.NONE);
    }

    @Override
    public Optional<String> noSmallOrSocial(DossierNumber dossier) {
        return publications.of(dossier).flatMap(it -> it.prepared().noSmallOrSocialInWords());
    }
}
