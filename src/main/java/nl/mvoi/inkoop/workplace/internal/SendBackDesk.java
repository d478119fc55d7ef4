// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.AccessTable.Work;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a purchase back to its client with a question, for a buyer who cannot go on without the answer. The task of the buyer ends, the
 * client gets one, and after the answer only what it changed is asked again.
 */
@Service
public class SendBackDesk {

    /** The buyer's tasks that may end in a question. */
    static final Set<String> TASKS = Set.of("strategieOpstellen", "poortInvullen", "publicatieVoorbereiden");

    private final QuestionBook book;
    private final QuestionLimit limit;
    private final Access access;
    private final OpenTasks tasks;
    private final Dossiers dossiers;
    private final WayBack way;
    private final People people;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    SendBackDesk(QuestionBook book, QuestionLimit limit, Access access, OpenTasks tasks, Dossiers dossiers, WayBack way, People people, Timeline timeline,
                 CurrentUser user, Clock clock) {
        this.book = book;
        this.limit = limit;
        this.access = access;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.way = way;
        this.people = people;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Whether the current user has a task in this dossier that may end in a question. */
    public boolean mayAsk(DossierNumber dossier) {
        List<String> groups = people.groupsOf(me());
        boolean waits = tasks.of(List.of(dossier)).stream().anyMatch(waiting -> TASKS.contains(waiting.task().element()) && waiting.isFor(me(), groups));
        return access.may(Work::sendingBack, Relation.task(waits)) && unknown(dossier).isEmpty();
    }

    /** Why nobody can send this purchase back, whatever task he has; empty when it can be done. */
    public Optional<String> unknown(DossierNumber dossier) {
        return way.unknown(dossier);
    }

    /**
     * Keeps the question and leads the purchase back.
     *
     * @throws Refusal when the current user has no such task now, the question cannot be used, or this person wrote too many on this day
     */
    @Transactional
    public void ask(DossierNumber number, String text) {
        Dossier dossier = dossiers.hold(number);
        Problems problems = new Problems();
        problems.addIf(!mayAsk(number), unknown(number)
                .orElse("U hebt in deze inkoop nu geen taak waaruit u terug kunt naar de opdrachtgever. Pak de taak eerst op."));
        String words = QuestionDesk.words(text, "vraag", "Typ uw vraag.", problems);
        limit.check("vraag", problems);
        problems.refuseIfAny();
        book.ask(number, me(), OfficeClock.now(clock), Addressee.person(dossier.requestedBy()), words, true);
        timeline.record(number, EventKind.TERUG_NAAR_OPDRACHTGEVER, "Terug naar de opdrachtgever met een vraag", null);
        way.toClient(number);
    }

    /** The question that the client has a task for. */
    public Question open(DossierNumber dossier) {
        return newest(dossier).filter(Question::waitsForClient).orElseThrow(Missing.in(dossier, "question to the client"));
    }

    /** Keeps the client's answer; his task leads the purchase on. */
    @Transactional
    public void answer(DossierNumber dossier, String text) {
        Question asked = open(dossier);
        book.answer(asked.id(), me(), OfficeClock.now(clock), text);
        timeline.record(dossier, EventKind.VRAAG_AAN_OPDRACHTGEVER_BEANTWOORD, "Vraag van " + people.nameOf(asked.by()) + " beantwoord", null);
    }

    /** The newest question with which this purchase went back. */
    Optional<Question> newest(DossierNumber dossier) {
        return book.of(dossier).stream().filter(Question::sendsBack).reduce((older, newer) -> newer);
    }

    private String me() {
        return user.idOrSystem();
    }
}
