// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.EarlierApprovals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.approval.jdbc.ApprovalRow;
import nl.mvoi.inkoop.approval.jdbc.ApprovalStore;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Opens requests for approval, and lets the right person decide them. */
@Service
public class ApprovalDesk implements EarlierApprovals {

    private static final String TASK = "akkoordGeven";
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private final ApprovalStore rows;
    private final Supplier<List<ApprovalSubject>> subjects;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Facts facts;
    private final MandateDecider mandates;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;
    private final Notifications notifications;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    ApprovalDesk(ApprovalStore rows, ObjectProvider<ApprovalSubject> subjects, Dossiers dossiers, Timeline timeline,
                 Facts facts, MandateDecider mandates, RuleLibrary rules, WorkingCalendar calendar, Notifications notifications, People people, CurrentUser user,
                 Clock clock) {
        this.rows = rows;
        this.subjects = SingletonSupplier.of(() -> subjects.stream().toList());
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.facts = facts;
        this.mandates = mandates;
        this.rules = rules;
        this.calendar = calendar;
        this.notifications = notifications;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens a request; when the maker's own mandate covers the matter it is decided at once.
     *
     * @param request id of the process instance that asks
     */
    @Transactional
    public OpenRequest open(Matter matter, String request) {
        MandateOutcome mandate = facts.decide(matter.dossier(), matter.lot(), mandates, asked(matter, null, null));
        ApprovalRow row = new ApprovalRow(null, matter.dossier(), matter.subject().name(), matter.theme(), matter.lot(), request, mandate.groep(),
                mandate.rol(), now(), null, null, null, null, basis(matter), null);
        if (!mandate.akkoordNodig()) {
            rows.save(row.decided(ApprovalOutcome.NIET_NODIG, CurrentUser.SYSTEM, now(), mandate.explanation().text()));
            timeline.recordBySystem(matter.dossier(), EventKind.AKKOORD_NIET_NODIG, matter.secret(), "Akkoord niet nodig: " + matter.label(),
                    mandate.explanation().text(), data(matter, mandate).came(ApprovalOutcome.NIET_NODIG.name()));
            return new OpenRequest(false, null, null, null);
        }
        rows.save(row);
        timeline.recordBySystem(matter.dossier(), EventKind.AKKOORD_GEVRAAGD, matter.secret(), "Akkoord gevraagd: " + matter.label(),
                mandate.explanation().text(), data(matter, mandate));
        LocalDate today = today();
        LocalDate due = due(today);
        return new OpenRequest(true, mandate.groep(),
                morningOf(calendar.minusWorkingDays(due, rules.reminderDays("VOORAF", today))),
                morningOf(calendar.addWorkingDays(due, rules.reminderDays("ACHTERAF", today))));
    }

    /** What the approver must know, as Dutch markdown. */
    public String summary(Matter matter) {
        return subject(matter).map(subject -> subject.summary(matter.dossier(), matter.theme()))
                .orElseGet(() -> dossiers.summary(matter.dossier()));
    }

    /** Whether the directie decides this, which also records what the college decided. */
    public boolean isForDirectie(Matter matter) {
        return newestOpen(matter).filter(row -> Groups.DIRECTIE.equals(row.groupId())).isPresent();
    }

    /** Why the current user may not decide this; nothing when that is allowed. */
    @Transactional(readOnly = true)
    public void objections(Matter matter, Problems problems) {
        String approver = user.id().orElse(null);
        Optional<ApprovalRow> open = newestOpen(matter);
        if (approver == null || open.isEmpty()) {
            problems.add(approver == null ? "Log in om akkoord te geven."
                    : "Er is voor dit onderwerp geen akkoord meer nodig. Ververs de takenlijst.");
            return;
        }
        problems.addIf(dossiers.wasClient(matter.dossier(), approver),
                "U hebt deze inkoop zelf aangevraagd of namens de opdrachtgever uitgewerkt. Iemand anders moet erover beslissen (vier ogen).");
        problems.addIf(makers(matter).contains(approver),
                "U hebt zelf aan dit voorstel meegewerkt. Iemand anders moet erover beslissen (vier ogen).");
        MandateOutcome mandate = mandate(matter);
        String group = mandate.akkoordNodig() ? mandate.groep() : open.get().groupId();
        problems.addIf(!people.isMember(approver, group), "U hebt geen mandaat om hierover te beslissen. Dat heeft: "
                + (mandate.akkoordNodig() ? mandate.rol() : open.get().roleName()) + ".");
    }

    /**
     * Keeps the decision of the current user.
     *
     * @throws Refusal when that user may not decide
     */
    @Transactional
    public void decide(Matter matter, boolean approved, String reason) {
        Problems problems = new Problems();
        objections(matter, problems);
        problems.refuseIfAny();
        ApprovalOutcome outcome = approved ? ApprovalOutcome.AKKOORD : ApprovalOutcome.AFGEWEZEN;
        ApprovalRow open = newestOpen(matter).orElseThrow(Missing.in(matter.dossier(), "open approval of " + matter.subject()));
        MandateOutcome mandate = facts.decide(matter.dossier(), matter.lot(), mandates, asked(matter, outcome, user.idOrSystem()));
        rows.save(open.decided(outcome, user.idOrSystem(), now(), reason));
        timeline.record(matter.dossier(), EventKind.AKKOORD_BESLIST, matter.secret(),
                (approved ? "Akkoord gegeven: " : "Akkoord afgewezen: ") + matter.label(), reason, data(matter, mandate).came(outcome.name()));
    }

    /**
     * Whether this very request was approved. A decision that this version does not know is no approval.
     *
     * @throws IllegalStateException when it is not decided
     */
    @Transactional(readOnly = true)
    public boolean isApproved(String request) {
        ApprovalRow row = rows.newest(request).filter(found -> !found.isOpen())
                .orElseThrow(() -> new IllegalStateException("Request " + request + " has no decision"));
        return ApprovalOutcome.isApproved(row.decisionCode());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean stands(DossierNumber dossier, SubjectKind subject) {
        Matter matter = Matter.whole(dossier, subject, null);
        return approved(matter).filter(row -> covers(row, matter)).isPresent();
    }

    private boolean covers(ApprovalRow row, Matter matter) {
        MandateOutcome mandate = mandate(matter);
        return row.basis() != null && row.basis().equals(basis(matter)) && Objects.equals(row.groupId(), mandate.groep())
                && Objects.equals(row.roleName(), mandate.rol()) && !makers(matter).contains(row.decidedBy())
                && !dossiers.wasClient(matter.dossier(), row.decidedBy());
    }

    private Optional<ApprovalRow> approved(Matter matter) {
        return newest(matter).filter(ApprovalRow::counts).filter(row -> ApprovalOutcome.isApproved(row.decisionCode()));
    }

    private String basis(Matter matter) {
        return subject(matter).map(subject -> subject.basis(matter.dossier())).orElse(null);
    }

    @Override
    @Transactional
    public void lapseOpen(DossierNumber dossier) {
        rows.of(dossier).stream().filter(row -> row.isOpen() && row.subject() != null)
                .forEach(this::lapse);
    }

    @Override
    @Transactional
    public void lapse(DossierNumber dossier, SubjectKind subject) {
        approved(Matter.whole(dossier, subject, null)).ifPresent(this::lapse);
    }

    private void lapse(ApprovalRow row) {
        rows.save(row.lapsed(now()));
        timeline.recordBySystem(row.dossier(), EventKind.AKKOORD_VERVALLEN, matter(row).secret(), "Akkoord vervallen: " + matter(row).label(),
                row.decisionCode() == null ? "Het was gevraagd en nog niet gegeven." : "De inkoop is gewijzigd.",
                EventData.NONE.about(row.subjectCode(), null).at(null, row.theme()).ofLot(row.lot()));
    }

    /** Reminds the group that a request waits. */
    @Transactional
    public void remind(String request) {
        waiting(request).ifPresent(row -> notifications.toGroup(row.groupId(), row.dossier(), "akkoordherinnering", mail(row)));
    }

    /** Tells the directie that a request was not decided in time. */
    @Transactional
    public void escalate(String request) {
        waiting(request).ifPresent(row -> {
            notifications.toGroup(Groups.DIRECTIE, row.dossier(), "akkoordescalatie", mail(row));
            timeline.record(row.dossier(), EventKind.AKKOORD_TE_LAAT, "Akkoord te laat: " + matter(row).label(),
                    "De directie heeft bericht gekregen.", EventData.NONE.about(row.subjectCode(), null).at(null, row.theme()).ofLot(row.lot()));
        });
    }

    private Map<String, Object> mail(ApprovalRow row) {
        return Map.of("titel", dossiers.get(row.dossier()).request().title(), "onderwerp", matter(row).withArticle(),
                "rol", Objects.requireNonNullElse(row.roleName(), row.groupId()),
                "uiterlijk", DutchFormat.day(due(row.requestedAt().atZoneSameInstant(OfficeClock.ZONE).toLocalDate())));
    }

    private Optional<ApprovalRow> waiting(String request) {
        return rows.newest(request).filter(ApprovalRow::isOpen);
    }

    /** A request that is not the newest about its matter counts no more, whoever forgot to decide it. */
    private Optional<ApprovalRow> newestOpen(Matter matter) {
        return newest(matter).filter(ApprovalRow::isOpen);
    }

    private Optional<ApprovalRow> newest(Matter matter) {
        return rows.of(matter.dossier()).stream().filter(row -> matter(row).equals(matter))
                .reduce((older, newer) -> newer);
    }

    private static Matter matter(ApprovalRow row) {
        return new Matter(row.dossier(), row.subject(), row.theme(), row.lot());
    }

    private MandateOutcome mandate(Matter matter) {
        return mandates.decide(asked(matter, null, null)).outcome();
    }

    /** What the mandate table is asked with now. */
    private MandateFacts asked(Matter matter, ApprovalOutcome choice, String by) {
        Dossier dossier = dossiers.get(matter.dossier());
        PurchaseRequest request = dossier.request();
        BigDecimal value = subject(matter).flatMap(subject -> subject.value(matter.dossier())).orElse(request.estimatedValue());
        return new MandateFacts(matter.subject(), Codes.read(Theme.class, matter.theme()), dossier.lane(), request.nature(), request.department(),
                value.max(request.estimatedValue()), today(), dossier.requestedBy(), List.copyOf(new TreeSet<>(makers(matter))), choice, by);
    }

    /** The rule that was asked gives away between which amounts the value is, so only its version is told. */
    private static EventData data(Matter matter, MandateOutcome mandate) {
        return EventData.NONE.at(null, matter.theme()).ofLot(matter.lot()).about(matter.subject().name(), mandate.explanation().version());
    }

    private Optional<ApprovalSubject> subject(Matter matter) {
        return subjects.get().stream().filter(subject -> subject.subject() == matter.subject()).findFirst();
    }

    private Set<String> makers(Matter matter) {
        return subject(matter).map(subject -> subject.makers(matter.dossier(), matter.theme())).orElse(Set.of());
    }

    private LocalDate due(LocalDate asked) {
        return calendar.addWorkingDays(asked, rules.taskDays(TASK, asked));
    }

    private static OffsetDateTime morningOf(LocalDate day) {
        return day.atTime(START_OF_WORK).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
