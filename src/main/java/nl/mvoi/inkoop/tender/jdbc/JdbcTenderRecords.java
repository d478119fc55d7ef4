// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import nl.mvoi.inkoop.platform.PlainNumber;
import nl.mvoi.inkoop.tender.AwardAdvice;
import nl.mvoi.inkoop.tender.AwardDecision;
import nl.mvoi.inkoop.tender.Complaint;
import nl.mvoi.inkoop.tender.DrawnLots;
import nl.mvoi.inkoop.tender.KeptRanking;
import nl.mvoi.inkoop.tender.LowPriceInquiry;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.Ranking;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Scores;
import nl.mvoi.inkoop.tender.TenderRecords;
import org.springframework.stereotype.Repository;

/** The records of this room in tables. */
@Repository
class JdbcTenderRecords implements TenderRecords {

    private static final TypeReference<List<Ranking.Ranked>> RANKING = new TypeReference<>() { };
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() { };

    private final RoundEnds roundEnds;
    private final Publications publications;
    private final Bids bids;
    private final Assessments assessments;
    private final AwardAdvices advices;
    private final AwardDecisions decisions;
    private final ComplaintRows complaints;
    private final KeptRankings rankings;
    private final DrawnLotsRows lots;
    private final ObjectMapper json;

    JdbcTenderRecords(RoundEnds roundEnds, Publications publications, Bids bids, Assessments assessments, AwardAdvices advices,
                      AwardDecisions decisions, ComplaintRows complaints, KeptRankings rankings, DrawnLotsRows lots, ObjectMapper json) {
        this.roundEnds = roundEnds;
        this.publications = publications;
        this.bids = bids;
        this.assessments = assessments;
        this.advices = advices;
        this.decisions = decisions;
        this.complaints = complaints;
        this.rankings = rankings;
        this.lots = lots;
        this.json = json;
    }

    @Override
    public List<String> endedRounds(String dossier) {
        return roundEnds.findByDossierOrderByRoundNo(dossier).stream().map(RoundEndRow::explanation).toList();
    }

    @Override
    public void endRound(String dossier, int round, String followUp, String explanation, String by, OffsetDateTime at) {
        roundEnds.save(new RoundEndRow(null, dossier, round, followUp, explanation, by, at));
    }

    @Override
    public Optional<Publication> publication(String dossier, int round) {
        return publications.findByDossierAndRoundNo(dossier, round).map(row -> new Publication(row.id(), row.dossier(), row.roundNo(),
                row.sendingDate(), row.closingDate(), read(row.invitees(), TEXTS), row.inviteesMotivation(),
                row.equivalentLabels(), row.draftContract(), row.selfDeclaration(), row.preparedBy(), row.preparedAt(),
                row.fingerprint(), row.publishedBy(), row.publishedAt(), row.closedBy(), row.closedAt()));
    }

    @Override
    public void keep(Publication it) {
        publications.save(new PublicationRow(it.id(), it.dossier(), it.round(), it.sendingDate(), it.closingDate(),
                write(it.invitees()), it.inviteesMotivation(), it.equivalentLabels(), it.draftContract(),
                it.selfDeclaration(), it.preparedBy(), it.preparedAt(), it.fingerprint(), it.publishedBy(), it.publishedAt(),
                it.closedBy(), it.closedAt()));
    }

    @Override
    public List<ReceivedBid> bids(String dossier, int round) {
        return bids.findByDossierAndRoundNoAndReplacedAtIsNullOrderById(dossier, round).stream().map(this::bid).toList();
    }

    private ReceivedBid bid(BidRow row) {
        Map<String, BigDecimal> offered = new TreeMap<>();
        row.offered().forEach((code, value) -> offered.put(code, PlainNumber.of(value.offered())));
        ReceivedBid.Assessment assessment = assessments.findByBidAndSupersededAtIsNull(row.id()).map(found -> new ReceivedBid.Assessment(
                found.qualityScore(), found.mvoiScore(), found.explanation(), found.noInterest(), found.assessedBy(),
                found.assessedAt())).orElse(null);
        return new ReceivedBid(row.id(), row.dossier(), row.roundNo(), row.valid(), row.supplier(), row.cocNumber(), row.price(),
                new Scores(row.qualityScore(), row.mvoiScore()), row.invalidReason(), row.recordedBy(), row.recordedAt(), offered, assessment);
    }

    @Override
    public void add(ReceivedBid it) {
        Map<String, BidValueRow> offered = new TreeMap<>();
        it.offered().forEach((code, value) -> offered.put(code, new BidValueRow(value)));
        bids.save(new BidRow(null, it.dossier(), it.round(), it.valid(), it.supplier(), it.chamberOfCommerceNumber(), it.price(),
                it.scores().quality(), it.scores().mvoi(), it.invalidReason(), it.recordedBy(), it.recordedAt(), null, null, null, offered));
    }

    private BidRow known(long bid) {
        return bids.findById(bid).orElseThrow(() -> new NoSuchElementException("There is no bid " + bid));
    }

    @Override
    public void replace(long bid, String reason, String by, OffsetDateTime at) {
        bids.save(known(bid).replaced(reason, by, at));
    }

    @Override
    public void invalidate(long bid, String reason) {
        bids.save(known(bid).invalid(reason));
    }

    @Override
    public void add(long bid, ReceivedBid.Assessment it) {
        assessments.save(new AssessmentRow(null, bid, it.qualityScore(), it.mvoiScore(), it.explanation(), it.noInterest(), it.by(),
                it.at(), null));
    }

    @Override
    public void supersedeAssessment(long bid, OffsetDateTime at) {
        assessments.findByBidAndSupersededAtIsNull(bid).ifPresent(assessment -> assessments.save(assessment.superseded(at)));
    }

    @Override
    public List<KeptRanking> rankings(String dossier, int round) {
        return rankings.findByDossierAndRoundNoOrderById(dossier, round).stream().map(row -> new KeptRanking(row.dossier(), row.roundNo(),
                read(row.ranking(), RANKING), read(row.changes(), TEXTS), row.keptAt())).toList();
    }

    @Override
    public void add(KeptRanking it) {
        rankings.save(new KeptRankingRow(null, it.dossier(), it.round(), write(it.ranking()), write(it.changes()), it.at()));
    }

    @Override
    public List<DrawnLots> drawnLots(String dossier, int round) {
        return lots.findByDossierAndRoundNoOrderById(dossier, round).stream().map(row -> new DrawnLots(row.dossier(), row.roundNo(),
                row.stakes(), row.winnerBid(), row.drawnOn(), row.method(), row.firstPerson(), row.secondPerson(), row.recordedBy(),
                row.recordedAt())).toList();
    }

    @Override
    public void add(DrawnLots it) {
        lots.save(new DrawnLotsRow(null, it.dossier(), it.round(), it.stakes(), it.winner(), it.day(), it.method(), it.first(), it.second(),
                it.by(), it.at()));
    }

    @Override
    public List<AwardAdvice> advices(String dossier, int round) {
        return advices.findByDossierAndRoundNoOrderById(dossier, round).stream().map(row -> new AwardAdvice(row.dossier(),
                row.roundNo(), row.winnerBid(), row.motivation(), lowPrice(row), row.estimateReasons(), row.advisedBy(), row.advisedAt())).toList();
    }

    private static LowPriceInquiry lowPrice(AwardAdviceRow row) {
        return row.lowPriceJudgement() == null ? null
                : new LowPriceInquiry(row.lowPriceRequest(), row.lowPriceAnswer(), row.lowPriceJudgement());
    }

    @Override
    public void add(AwardAdvice it) {
        LowPriceInquiry lowPrice = it.lowPrice() == null ? new LowPriceInquiry(null, null, null) : it.lowPrice();
        advices.save(new AwardAdviceRow(null, it.dossier(), it.round(), it.winnerBid(), it.motivation(), lowPrice.request(),
                lowPrice.answer(), lowPrice.judgement(), it.estimateReasons(), it.by(), it.at()));
    }

    @Override
    public List<AwardDecision> decisions(String dossier, int round) {
        return decisions.findByDossierAndRoundNoOrderById(dossier, round).stream().map(row -> new AwardDecision(row.id(),
                row.dossier(), row.roundNo(), row.winnerBid(), read(row.ranking(), RANKING), row.decidedBy(), row.decidedAt(),
                row.standstillLastDay(), row.standstillEndedBy(), row.standstillEndedAt(), reopening(row))).toList();
    }

    private static AwardDecision.Reopening reopening(AwardDecisionRow row) {
        return row.reopenedAt() == null ? null
                : new AwardDecision.Reopening(row.reopenedReason(), row.reopenedBy(), row.reopenedAt());
    }

    @Override
    public void keep(AwardDecision it) {
        AwardDecision.Reopening reopening = it.reopening();
        decisions.save(new AwardDecisionRow(it.id(), it.dossier(), it.round(), it.winnerBid(), write(it.ranking()), it.by(), it.at(),
                it.standstillLastDay(), it.standstillEndedBy(), it.standstillEndedAt(), reopening == null ? null : reopening.reason(),
                reopening == null ? null : reopening.by(), reopening == null ? null : reopening.at()));
    }

    @Override
    public List<Complaint> complaints(String dossier) {
        return complaints.findByDossierOrderById(dossier).stream().map(row -> new Complaint(row.id(), row.dossier(),
                row.awardDecision(), row.explanation(), row.raisedBy(), row.raisedAt(), row.judgement(), row.judgementReason(),
                row.judgedBy(), row.judgedAt())).toList();
    }

    @Override
    public void keep(Complaint it) {
        complaints.save(new ComplaintRow(it.id(), it.dossier(), it.decision(), it.explanation(), it.raisedBy(), it.raisedAt(),
                it.judgement(), it.judgementReason(), it.judgedBy(), it.judgedAt()));
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept list cannot be read", e);
        }
    }

    private String write(List<?> list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list cannot be kept", e);
        }
    }
}
