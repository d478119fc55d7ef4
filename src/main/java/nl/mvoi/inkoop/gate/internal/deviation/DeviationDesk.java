// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations.Judgement;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.jdbc.DeviationRow;
import nl.mvoi.inkoop.gate.jdbc.DeviationStore;
import nl.mvoi.inkoop.gate.jdbc.GateAnswerRow;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A deviation's way: asked by a buyer, judged by an adviser, approved within mandate, decided from those tables. */
@Service
public class DeviationDesk {

    static final SubjectKind SUBJECT = SubjectKind.AFWIJKING;

    private final DeviationStore rows;
    private final Approvals approvals;
    private final Timeline timeline;
    private final Facts facts;
    private final DeviationDecider decider;
    private final GateBook book;
    private final CurrentUser user;
    private final Clock clock;

    DeviationDesk(DeviationStore rows, Approvals approvals, Timeline timeline, Facts facts, DeviationDecider decider, GateBook book,
                  CurrentUser user, Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.timeline = timeline;
        this.facts = facts;
        this.decider = decider;
        this.book = book;
        this.user = user;
        this.clock = clock;
    }

    /** The newest deviation of a theme at a gate, which must be there; without reasons of single requirements. */
    public Deviation deviation(Place place) {
        return kept(place).toDeviation(Map.of());
    }

    /** Why that deviation was decided as it was, in the words of who decided; never null. */
    public String reason(Place place) {
        return reason(kept(place));
    }

    DeviationRow kept(Place place) {
        return newest(place).orElseThrow(Missing.in(place.dossier(), "deviation for " + place.theme()));
    }

    /** The newest deviation of a theme at a gate. */
    public Optional<DeviationRow> newest(Place place) {
        return rows.newest(place);
    }

    public void ask(GateAnswerRow answer, Tenzij tenzij) {
        rows.save(new DeviationRow(null, answer.dossier(), answer.gate(), answer.theme(), answer.id(), codes(tenzij), tenzij.ground(),
                tenzij.motivation(), tenzij.replacement(), tenzij.endDate(), answer.answeredBy(), now(), null, null, null, null, Status.GEVRAAGD.name()));
        timeline.record(answer.dossier(), EventKind.AFWIJKING_GEVRAAGD, "Afwijking gevraagd voor " + answer.theme().label()
                        + (tenzij.codes().isEmpty() ? "" : ", eis " + String.join(", ", tenzij.codes())),
                motivation(tenzij), EventData.NONE.at(answer.gate().name(), answer.theme().name()));
    }

    /** Why, for all together and for each that has a reason of its own. */
    private static String motivation(Tenzij tenzij) {
        return Stream.concat(Stream.of(tenzij.motivation()), tenzij.codes().stream().filter(tenzij.reasons()::containsKey)
                .map(code -> code + ": " + tenzij.reasons().get(code))).collect(Collectors.joining("\n"));
    }

    private static String codes(Tenzij tenzij) {
        return tenzij.codes().isEmpty() ? null : String.join(",", tenzij.codes());
    }

    /** Takes the adviser's judgement. @return the judgement as kept */
    @Transactional
    public Judgement judge(Place place, boolean positive, String reason) {
        DeviationRow judged = rows.save(open(place)
                .judged(user.idOrSystem(), now(), positive ? Judgement.POSITIEF : Judgement.NEGATIEF, reason));
        timeline.record(place.dossier(), EventKind.AFWIJKING_BEOORDEELD, "Afwijking voor " + place.theme().label() + " beoordeeld: "
                + (positive ? "positief" : "negatief"), reason, EventData.result(judged.judgementCode()).at(place.gate().name(), place.theme().name()));
        return judged.judgement();
    }

    /** Decides about a deviation from the judgement and the approval in the tables. @return whether it is allowed */
    @Transactional
    public boolean decide(Place place) {
        DeviationRow asked = open(place);
        boolean allowed = facts.decide(place.dossier(), decider, asked(asked)).isAllowed();
        Status status = allowed ? Status.TOEGESTAAN : Status.AFGEWEZEN;
        rows.save(asked.decided(status));
        String reason = reason(asked);
        timeline.record(place.dossier(), EventKind.AFWIJKING_BESLIST, "Afwijking voor " + place.theme().label() + (allowed ? " toegestaan" : " afgewezen"),
                reason, EventData.result(status.name()).at(place.gate().name(), place.theme().name()));
        if (!allowed) {
            book.add(place, Outcome.BEVINDINGEN, List.of("De afwijking is niet toegestaan. " + reason), asked.askedBy());
        }
        return allowed;
    }

    /** Ends what was asked and nobody decided yet: the tasks that would have are gone. */
    @Transactional
    public void lapseOpen(DossierNumber dossier) {
        rows.of(dossier).stream().filter(row -> row.status() == Status.GEVRAAGD).forEach(this::lapse);
    }

    private void lapse(DeviationRow asked) {
        rows.save(asked.decided(Status.VERVALLEN));
        timeline.recordBySystem(asked.dossier(), EventKind.AFWIJKING_VERVALLEN, "Afwijking voor " + asked.theme().label() + " vervallen",
                "Zij was gevraagd en nog niet beslist.", EventData.result(Status.VERVALLEN.name()).at(asked.gate().name(), asked.theme().name()));
    }

    private DeviationFacts asked(DeviationRow about) {
        Optional<Approvals.Decision> newest = approvals.latest(about.dossier(), SUBJECT, about.theme().name());
        return new DeviationFacts(about.gate(), about.theme(), about.codes(), about.reasonCategory(), about.endDate(), about.askedBy(), about.judgementCode(),
                about.judgedBy(), about.judgedAt(), newest.map(Approvals.Decision::outcome).map(Codes::of).orElse(null),
                newest.map(Approvals.Decision::by).orElse(null), newest.map(Approvals.Decision::at).orElse(null), LocalDate.now(clock));
    }

    private String reason(DeviationRow about) {
        String approver = approval(about).map(Approvals.Decision::reason).orElse(null);
        return approver != null && !approver.isBlank() ? approver : about.judgementReason() == null ? "" : about.judgementReason();
    }

    /** The newest deviation of a theme, at whichever gate it was asked. */
    Optional<DeviationRow> newest(DossierNumber dossier, Theme theme) {
        return rows.of(dossier).stream().filter(one -> one.theme() == theme).reduce((older, newer) -> newer);
    }

    /** An approval of an earlier deviation does not count for this one. */
    private Optional<Approvals.Decision> approval(DeviationRow about) {
        return approvals.latest(about.dossier(), SUBJECT, about.theme().name())
                .filter(decision -> about.judgedAt() != null && !decision.at().isBefore(about.judgedAt()));
    }

    private DeviationRow open(Place place) {
        return newest(place).filter(one -> one.status() == Status.GEVRAAGD)
                .orElseThrow(Missing.in(place.dossier(), "deviation that was asked for " + place.theme()));
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
