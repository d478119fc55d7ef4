// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.notification.internal.send.Mailer;
import nl.mvoi.inkoop.notification.jdbc.MessageRepository;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import nl.mvoi.inkoop.platform.Background;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.TrialTime;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Notes mails and hands them over, each once. */
@Service
public class MailDesk {

    /** By this name data hold the day by which the mail asks for something. */
    static final String DUE = "uiterlijkOp";

    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);

    private final MessageRepository messages;
    private final MailTexts texts;
    private final Mailer mailer;
    private final Background background;
    private final Clock clock;
    private final TrialTime trial;
    private final Supplier<List<DossierTitles>> titles;
    private final String baseUrl;

    MailDesk(MessageRepository messages, MailTexts texts, Mailer mailer, Background background, Clock clock, TrialTime trial, ObjectProvider<DossierTitles> titles,
             @Value("${mvoi.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.messages = messages;
        this.texts = texts;
        this.mailer = mailer;
        this.background = background;
        this.clock = clock;
        this.trial = trial;
        this.titles = SingletonSupplier.of(() -> titles.stream().toList());
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * Notes a mail to each of these people that has an address.
     *
     * @param key  what the mail is about, of which nothing was noted before; every person has a mail of their own
     * @param data values for the text; with {@code taakId} the link leads to that task
     */
    @Transactional
    public void note(String key, Collection<Person> to, DossierNumber dossier, String template, Map<String, Object> data) {
        Map<String, Object> complete = complete(dossier, data);
        List<MessageRow> rows = to.stream().filter(person -> hasAddress(person, dossier, template))
                .map(person -> row(key, person, dossier, template, complete)).toList();
        messages.saveAll(rows).forEach(id -> background.later(SendMail.KIND, dossier, String.valueOf(id)));
    }

    /** The same, but nobody gets a second mail with this key. */
    @Transactional
    public void noteOnce(String key, Collection<Person> to, DossierNumber dossier, String template, Map<String, Object> data) {
        Set<String> noted = to.isEmpty() ? Set.of() : messages.dedupeKeysAmong(to.stream().map(person -> dedupeKey(key, person)).toList());
        note(key, to.stream().filter(person -> !noted.contains(dedupeKey(key, person))).toList(), dossier, template, data);
    }

    private static boolean hasAddress(Person to, DossierNumber dossier, String template) {
        if (to.email() == null || to.email().isBlank()) {
            LOG.warn("No mail '{}' about {}: user {} has no address", template, dossier, to.id());
            return false;
        }
        return true;
    }

    private MessageRow row(String key, Person to, DossierNumber dossier, String template, Map<String, Object> data) {
        Map<String, Object> own = new HashMap<>(data);
        own.put("naam", to.name());
        MailTexts.Text text = texts.fill(template, own);
        String dedupeKey = dedupeKey(key, to);
        return new MessageRow(null, dossier, to.email().strip(), text.subject(), notice() + text.body(), messageId(dedupeKey), dedupeKey, now(), null,
                (LocalDate) data.get(DUE));
    }

    private static String dedupeKey(String key, Person to) {
        return key + ":" + to.id();
    }

    /** Sends a noted mail; one that was sent already is left alone. */
    @Transactional
    public void deliver(long id) {
        MessageRow message = messages.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no mail " + id));
        if (message.sentAt() == null) {
            mailer.send(message);
            messages.sent(id, now());
        }
    }

    /** Says that a mail belongs to a try-out, so that nobody takes its days for real. */
    private String notice() {
        return trial.moved().map(now -> "Proefklok: hier is het " + DutchFormat.moment(now) + ". Dit is een oefening.\n\n").orElse("");
    }

    /** What each text can say, whoever gets it. */
    private Map<String, Object> complete(DossierNumber dossier, Map<String, Object> data) {
        Map<String, Object> complete = new HashMap<>(data);
        if (dossier != null) {
            titles.get().stream().flatMap(known -> known.titleOf(dossier).stream()).findFirst().ifPresent(title -> complete.putIfAbsent("titel", title));
            complete.put("betrokkenen", titles.get().stream().flatMap(known -> known.whoIsWho(dossier).stream()).collect(Collectors.joining("\n")));
            complete.put("dossier", dossier.value());
            complete.put("dossierlink", baseUrl + "/dossiers/" + dossier.value());
        }
        Object task = data.get("taakId");
        complete.put("link", baseUrl + EngineNames.TASKLIST_URL + (task == null ? "" : "#/?task=" + task));
        return complete;
    }

    private String messageId(String dedupeKey) {
        String host = URI.create(baseUrl).getHost();
        return "<" + UUID.nameUUIDFromBytes(dedupeKey.getBytes(StandardCharsets.UTF_8)) + "@"
                + (host == null ? "localhost" : host) + ">";
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
