// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import org.springframework.stereotype.Component;

/** The award, put up for approval: not by a buyer who made the strategy, recorded or advised, nor by who assessed. */
@Component
class AwardApproval implements ApprovalSubject {

    static final String SUBJECT = "GUNNING";

    private final RankedBids ranked;
    private final BidDesk bids;
    private final AwardDesk awards;
    private final Tenders tenders;
    private final Dossiers dossiers;

    AwardApproval(RankedBids ranked, BidDesk bids, AwardDesk awards, Tenders tenders, Dossiers dossiers) {
        this.ranked = ranked;
        this.bids = bids;
        this.awards = awards;
        this.tenders = tenders;
        this.dossiers = dossiers;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public String summary(String dossier, String theme) {
        StringBuilder text = new StringBuilder(dossiers.summary(dossier));
        List<Ranking.Ranked> ranking = ranked.of(dossier);
        if (ranking.isEmpty()) {
            return text.append("\n\nEr is geen geldige inschrijving.").toString();
        }
        text.append("\n\n**Voorstel: gun aan ").append(Markdown.escape(ranking.get(0).supplier())).append("**\n\nRangorde:\n");
        ranking.forEach(place -> text.append("\n").append(place.rank()).append(". ").append(line(place)));
        awards.advice(dossier).ifPresent(advice -> text.append("\n\nAdvies: ").append(Markdown.escape(advice.motivation())));
        return text.toString();
    }

    private static String line(Ranking.Ranked place) {
        return Markdown.escape(place.supplier()) + ", " + DutchFormat.euro(place.price())
                + (place.quality() == null ? "" : ", kwaliteit " + place.quality())
                + (place.mvoi() == null ? "" : ", MVOI " + place.mvoi())
                + ", totaal " + DutchFormat.number(place.total());
    }

    @Override
    public Set<String> makers(String dossier, String theme) {
        Set<String> makers = new LinkedHashSet<>(tenders.buyers(dossier));
        makers.addAll(bids.assessors(dossier));
        return makers;
    }

    @Override
    public Optional<BigDecimal> value(String dossier) {
        return ranked.of(dossier).stream().findFirst().map(Ranking.Ranked::price);
    }
}
