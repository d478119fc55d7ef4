// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people ask each other about a dossier. Whoever sees the dossier may ask and answer, and reads all of it; only who sees it can be
 * asked. It makes nobody somebody who worked on the dossier.
 */
@Service
public class QuestionDesk {

    private static final int LONGEST = 2_000;

    private final QuestionBook book;
    private final QuestionLimit limit;
    private final Access access;
    private final OpenTasks tasks;
    private final People people;
    private final Timeline timeline;
    private final Notifications mails;
    private final CurrentUser user;
    private final Clock clock;

    QuestionDesk(QuestionBook book, QuestionLimit limit, Access access, OpenTasks tasks, People people, Timeline timeline, Notifications mails,
                 CurrentUser user, Clock clock) {
        this.book = book;
        this.limit = limit;
        this.access = access;
        this.tasks = tasks;
        this.people = people;
        this.timeline = timeline;
        this.mails = mails;
        this.user = user;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Question> of(DossierNumber dossier) {
        return book.of(dossier);
    }

    /** The groups that can be asked: every member of them sees the dossier. */
    public List<String> groups(Dossier dossier) {
        return access.groupsThatSee(dossier);
    }

    /** Who can be asked by name, by user id: the client, and who did or does something in the dossier and still sees it. */
    public Map<String, String> people(Dossier dossier) {
        Stream<String> actors = timeline.of(dossier.number()).stream().map(Timeline.Event::by);
        Stream<String> holders = tasks.of(List.of(dossier.number())).stream().map(Waiting::task).map(OpenTask::assignee);
        Set<String> ids = Stream.of(Stream.of(dossier.requestedBy()), actors, holders).flatMap(some -> some)
                .filter(id -> id != null && !id.equals(me())).collect(Collectors.toSet());
        Map<String, String> names = new TreeMap<>(people.namesOf(ids));
        names.keySet().removeIf(id -> !access.exists(dossier, id));
        return names;
    }

    /** Keeps a question, and mails whom it is put to. What was asked already in the same words is not asked again. */
    @Transactional
    public void ask(Dossier dossier, Addressee to, String text) {
        Problems problems = new Problems();
        problems.at("aan").addIf(!canBeAsked(dossier, to), "Kies aan wie u de vraag stelt.");
        String words = words(text, "vraag", "Typ uw vraag.", problems);
        limit.check("vraag", problems);
        problems.refuseIfAny();
        if (book.of(dossier.number()).stream().noneMatch(one -> one.isSame(me(), to, words))) {
            book.ask(dossier.number(), me(), now(), to, words, false);
            timeline.record(dossier.number(), EventKind.VRAAG_GESTELD, "Vraag gesteld aan " + name(to), null);
            mail(dossier, to, "vraaggesteld", words);
        }
    }

    private boolean canBeAsked(Dossier dossier, Addressee to) {
        return to.group() != null && groups(dossier).contains(to.group()) || to.person() != null && people(dossier).containsKey(to.person());
    }

    /** Keeps an answer and mails who asked; when that is who answers, whom it was put to. After the end nobody has a task to answer it. */
    @Transactional
    public void answer(Dossier dossier, long question, String text) {
        Optional<Question> asked = book.of(dossier.number()).stream().filter(one -> one.id() == question).findFirst();
        Problems problems = new Problems();
        problems.addIf(asked.isEmpty(), "Deze vraag staat niet in dit dossier.");
        problems.at("antwoord-" + question).addIf(dossier.phase().isOpen() && asked.filter(Question::waitsForClient).isPresent(),
                "Deze vraag is voor de opdrachtgever. Die geeft het antwoord in zijn taak; daarna kunt u hier iets toevoegen.");
        String words = words(text, "antwoord-" + question, "Typ uw antwoord.", problems);
        limit.check("antwoord-" + question, problems);
        problems.refuseIfAny();
        asked.filter(one -> !one.hasAnswer(me(), words)).ifPresent(one -> keep(dossier, one, words));
    }

    private void keep(Dossier dossier, Question asked, String words) {
        book.answer(asked.id(), me(), now(), words);
        timeline.record(dossier.number(), EventKind.VRAAG_BEANTWOORD, "Vraag van " + people.nameOf(asked.by()) + " beantwoord", null);
        mail(dossier, asked.by().equals(me()) ? asked.to() : Addressee.person(asked.by()), "vraagbeantwoord", words);
    }

    static String words(String text, String field, String missing, Problems problems) {
        String words = Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
        problems.at(field).addIf(words.isEmpty(), missing);
        problems.at(field).addIf(words.length() > LONGEST, "De tekst is te lang. Gebruik hoogstens 2.000 tekens.");
        problems.at(field).addIf(words.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t'),
                "In de tekst staan tekens die niet te zien zijn. Laat die weg.");
        return words;
    }

    /** For whom the dossier does not exist any more, who handed it over for one, does not read it in a mail either. */
    private void mail(Dossier dossier, Addressee to, String template, String words) {
        Map<String, Object> data = Map.of("tekst", words, "van", people.nameOf(me()));
        Stream<String> readers = to.person() == null ? people.membersOf(to.group()).stream().map(Person::id) : Stream.of(to.person());
        readers.filter(id -> !id.equals(me()) && access.exists(dossier, id)).forEach(id -> mails.toPerson(id, dossier.number(), template, data));
    }

    /** How people call whom a question is put to. */
    private String name(Addressee to) {
        return to.person() == null ? people.nameOfGroup(to.group()) : people.nameOf(to.person());
    }

    private String me() {
        return user.idOrSystem();
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
