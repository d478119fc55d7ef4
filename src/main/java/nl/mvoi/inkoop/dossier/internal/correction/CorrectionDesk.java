// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.Correction.Change;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.CorrectionObserver;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.RequestField;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Reason;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.ShownTasks;
import nl.mvoi.inkoop.platform.StartForms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Corrects what is bought, as long as the market was not asked: by the checks of the start form, with everything that follows from it. To look
 * ahead is to do it and take it back, so that what is shown is what will happen.
 */
@Service
@Transactional
public class CorrectionDesk {

    /** The field for the reason. */
    public static final String REASON = "reden";
    private static final int LONGEST_REASON = 1000;

    private final StartForms forms;
    private final Dossiers dossiers;
    private final CorrectionGate gate;
    private final StandingAnswers standing;
    private final EarlierCorrections earlier;
    private final DailyCount count;
    private final Corrector corrector;
    private final WayBack wayBack;
    private final ShownTasks shown;
    private final SplitPurchases splits;
    private final Timeline timeline;
    private final ObjectProvider<CorrectionObserver> observers;
    private final Clock clock;
    private final int mostOnADay;

    CorrectionDesk(StartForms forms, Dossiers dossiers, CorrectionGate gate, StandingAnswers standing, EarlierCorrections earlier, DailyCount count,
                   Corrector corrector, WayBack wayBack, ShownTasks shown, SplitPurchases splits, Timeline timeline,
                   ObjectProvider<CorrectionObserver> observers, Clock clock, @Value("${mvoi.grenzen.wijzigingen}") int mostOnADay) {
        this.forms = forms;
        this.dossiers = dossiers;
        this.gate = gate;
        this.standing = standing;
        this.earlier = earlier;
        this.count = count;
        this.mostOnADay = mostOnADay;
        this.corrector = corrector;
        this.wayBack = wayBack;
        this.shown = shown;
        this.splits = splits;
        this.timeline = timeline;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * What somebody wants to make of a purchase.
     *
     * @param answers all of the start form, as typed
     * @param version how many corrections there were when he began; null when he did not look
     */
    public record Proposal(Map<String, Object> answers, String reason, Integer version) {
    }

    /**
     * The purchase as it stands now.
     *
     * @param answers as the start form would be filled in
     * @param version how many corrections there were
     */
    public record Standing(Map<String, Object> answers, int version) {
    }

    /** Counted before it is read: what is corrected between the two is noticed. */
    @Transactional(readOnly = true)
    public Standing standing(DossierNumber number) {
        int version = earlier.count(number);
        return new Standing(standing.of(dossiers.get(number)), version);
    }

    /**
     * What a correction would mean. Nothing is changed.
     *
     * @throws Refusal as {@link #correct}
     */
    public Correction look(DossierNumber number, Proposal proposal) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return change(number, proposal);
    }

    /**
     * Corrects the purchase, tells it, and leads it back to what has to be asked again.
     *
     * @throws NotAllowed  when this is not for the current user
     * @throws AlreadyDone when it is too late, or somebody else was first
     * @throws Refusal     with everything that is wrong
     */
    public Correction correct(DossierNumber number, Proposal proposal) {
        Correction correction = change(number, proposal);
        observers.orderedStream().forEach(observer -> observer.corrected(correction));
        lead(number, correction);
        return correction;
    }

    /** What changes nothing for anybody leaves every task where it is, with whoever works on it. */
    private void lead(DossierNumber number, Correction correction) {
        if (correction.leavesTasks()) {
            shown.again(number);
        } else {
            wayBack.afterCorrection(number);
        }
    }

    private Correction change(DossierNumber number, Proposal proposal) {
        Dossier before = dossiers.hold(number);
        refuse(before);
        SubmittedRequest said = checked(number, proposal);
        AskedAgain asked = wayBack.askedAgain(number);
        CorrectedPurchase made = corrector.correct(before, said);
        refuseRepeat(number, proposal.version(), made);
        List<String> warnings = warnings(before, made);
        tell(before, made, warnings, proposal.reason().strip());
        return new Correction(before, made.after(), made.changes(), made.exploration(), made.sameRules(), warnings, proposal.reason().strip(), asked, wayBack.askedAgain(number));
    }

    private void refuse(Dossier dossier) {
        if (!gate.mayCorrect(dossier)) {
            throw new NotAllowed("U mag deze inkoop niet wijzigen. Dat doen de opdrachtgever en de inkoper.");
        }
        gate.tooLate(dossier).ifPresent(why -> {
            throw new AlreadyDone(why);
        });
    }

    private SubmittedRequest checked(DossierNumber number, Proposal proposal) {
        Problems problems = new Problems();
        Answers answers = forms.checkAgain(SubmittedRequest.PROCESS, number, proposal.answers(), problems);
        Reason.check(Objects.requireNonNullElse(proposal.reason(), "").strip(), "Vul in waarom u de inkoop wijzigt.", LONGEST_REASON, problems.at(REASON));
        problems.addIf(!count.another(DailyCount.Act.WIJZIGING, mostOnADay),
                "U hebt vandaag al " + mostOnADay + " keer een inkoop gewijzigd. Ga morgen verder.");
        problems.refuseIfAny();
        return SubmittedRequest.from(answers);
    }

    /** Who clicked twice has done it; who was overtaken looks again, for he would undo what the other did. */
    private void refuseRepeat(DossierNumber number, Integer seen, CorrectedPurchase made) {
        int version = earlier.count(number);
        if (seen != null && (seen < 0 || seen > version)) {
            throw new Refusal("De versie " + seen + " van deze inkoop is er niet. Lees de inkoop opnieuw.");
        }
        if (seen != null && seen < version) {
            throw new Overtaken(earlier.since(number, seen) + (made.changes().isEmpty() ? " Uw wijziging staat er al in."
                    : " Uw wijziging is nog niet opgeslagen. Kijk of die nog klopt en probeer het dan opnieuw."), earlier.leftAlone(number, seen, made.changes()));
        }
        if (made.changes().isEmpty()) {
            throw new Refusal("U hebt niets veranderd. Pas een gegeven aan, of ga terug naar de inkoop.");
        }
    }

    private List<String> warnings(Dossier before, CorrectedPurchase made) {
        Dossier after = made.after();
        List<String> warnings = new ArrayList<>(splits.hint(after.purchase(), after.request().department(), after.number()).stream().toList());
        warnings.addAll(made.exploration().warnings());
        if (before.framework() && !after.framework()) {
            Framework named = after.grounds().framework();
            warnings.add("De raamovereenkomst telt niet meer mee. " + String.join(" ",
                    named.gaps(after.request().estimatedValue(), after.request().desiredStart(), LocalDate.now(clock))));
        }
        return warnings;
    }

    private void tell(Dossier before, CorrectedPurchase made, List<String> warnings, String reason) {
        DossierNumber number = before.number();
        timeline.record(number, EventKind.INKOOP_GEWIJZIGD, "Inkoop gewijzigd", reason,
                EventData.change(before.procedure().name(), made.after().procedure().name()));
        made.changes().forEach(change -> tell(number, change));
        warnings.forEach(hint -> timeline.record(number, EventKind.WAARSCHUWING, Secret.ESTIMATE, "Let op", hint));
    }

    private void tell(DossierNumber number, Change change) {
        timeline.record(number, EventKind.GEGEVEN_GEWIJZIGD, change.field().secret(), "Gewijzigd: " + change.field().label(), change.sentence(),
                EventData.change(change.before(), change.after()).about(change.field().key(), null));
        if (change.field() == RequestField.CPV_DEVIATION && change.after() != null) {
            timeline.record(number, EventKind.CPV_AFGEWEKEN, "Afgeweken van de CPV-code", change.after());
        }
    }
}
