// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Component;

/** Until the market is asked, by those whom the access table names. */
@Component
class CorrectionLimits implements CorrectionGate {

    private static final Set<Phase> BEFORE_THE_MARKET = EnumSet.of(Phase.AANVRAAG, Phase.OPDRACHT, Phase.STRATEGIE, Phase.AANBESTEDING);

    private final Access access;
    private final Tenders tenders;
    private final ReceivedBids bids;
    private final WayBack way;

    CorrectionLimits(Access access, Tenders tenders, ReceivedBids bids, WayBack way) {
        this.access = access;
        this.tenders = tenders;
        this.bids = bids;
        this.way = way;
    }

    @Override
    public boolean exists(Dossier dossier) {
        return access.of(dossier).isPresent();
    }

    @Override
    public boolean mayCorrect(Dossier dossier) {
        return access.mayCorrect(dossier);
    }

    @Override
    public Optional<String> tooLate(Dossier dossier) {
        if (!dossier.phase().isOpen()) {
            return Optional.of("Deze inkoop is al gestopt of afgesloten. U kunt hem niet meer wijzigen.");
        }
        return BEFORE_THE_MARKET.contains(dossier.phase()) && !isOut(dossier.number()) ? way.unknown(dossier.number())
                : Optional.of("De inkoop is al bekendgemaakt, of er is al een offerte. Daarna staat vast wat de gemeente koopt. U kunt de inkoop niet meer wijzigen.");
    }

    /** One quote is asked without publishing; then the first that was recorded tells that it was asked. */
    private boolean isOut(DossierNumber number) {
        return tenders.round(number).number() > 1 || tenders.publishedFingerprint(number).isPresent() || !bids.of(number).isEmpty();
    }
}
