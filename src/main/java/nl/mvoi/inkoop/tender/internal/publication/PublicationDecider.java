// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.tender.MinimumTerms;
import org.springframework.stereotype.Component;

/** What it means to publish what was prepared. */
@Component
public class PublicationDecider implements Decider<PublicationFacts, PublicationOutcome> {

    private final MinimumTerms terms;

    public PublicationDecider(MinimumTerms terms) {
        this.terms = terms;
    }

    @Override
    public Moment moment() {
        return Moment.PUBLICATIE;
    }

    @Override
    public Class<PublicationFacts> type() {
        return PublicationFacts.class;
    }

    @Override
    public Ruling<PublicationOutcome> decide(PublicationFacts facts) {
        MinimumTerms.Asked asked = new MinimumTerms.Asked(facts.procedure(), facts.variant()).with(facts.verkorting());
        return Ruling.by(new PublicationOutcome(facts.genodigden() == 0 ? "GEPUBLICEERD" : "UITGENODIGD",
                terms.earliestClosing(asked, facts.verzenddatum()), facts.sluitingsdatum()), terms.whyClosing(asked, facts.verzenddatum()));
    }
}
