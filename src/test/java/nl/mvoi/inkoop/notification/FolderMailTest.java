// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.notification.internal.MailDesk;
import nl.mvoi.inkoop.notification.internal.ReminderRound;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.testing.MailParts;
import nl.mvoi.inkoop.testing.NotedMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Without a mail server every mail is a file; and which reminders there are. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:foldermail;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data/folder"})
class FolderMailTest extends MailTestBase {

    private static final Set<String> OF_NO_SINGLE_PURCHASE = Set.of("dagoverzicht.txt", "vervanging.txt", "vervangingvervallen.txt",
            "regelmelding.txt", "regelmeldingbeantwoord.txt", "weekoverzicht.txt");
    private static final Path OUTBOX = Path.of("target/test-data/folder/outbox");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @MockitoBean
    private OpenTasks openTasks;
    @TestBean
    private Clock clock;
    @Autowired
    private ReminderRound round;
    @Autowired
    private JdbcClient database;
    @Autowired
    private MailDesk desk;

    /** Not a mock: who asks between two tests must hear a time too. */
    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), OfficeClock.ZONE);
    }

    @BeforeEach
    void emptyFolder() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    @Test
    void everyMailIsAFileNamedAfterItsId() throws Exception {
        notifications.toPerson("inkoper", DOSSIER, "afwijkingbesluit", Map.of("titel", "Brug 🌉", "thema", "Klimaat",
                "besluit", "toegestaan", "toelichting", "regel 1\nregel 2"));
        assertThat(files()).isEmpty();
        runMailJobs();

        MessageRow row = NotedMails.all(database).get(0);
        assertThat(files()).extracting(file -> "<" + file.getFileName() + ">").containsExactly(row.messageId().replace(">", ".eml>"));
        try (InputStream in = Files.newInputStream(files().get(0))) {
            MimeMessage mail = new MimeMessage(null, in);
            assertThat(mail.getMessageID()).isEqualTo(row.messageId());
            assertThat(mail.getSubject()).isEqualTo("Besluit over de afwijking in " + DOSSIER + ": Klimaat – Brug 🌉");
            assertThat(MailParts.text(mail, "text/plain")).contains("Brug 🌉", "regel 1\nregel 2");
        }
    }

    @Test
    void aMailThatWasSentIsNotSentAgain() throws IOException {
        notifications.toPerson("inkoper", DOSSIER, "taakklaar", Map.of("taak", "Taak"));
        runMailJobs();
        Files.delete(files().get(0));
        desk.deliver(NotedMails.all(database).get(0).id());

        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taakklaar", "herinnering", "telaat", "taakterug", "afwijkingbesluit", "gunningsbeslissing", "loting",
            "contractgetekend", "akkoordherinnering", "akkoordescalatie"})
    void everyTextCanBeFilledEvenWithNothing(String template) {
        notifications.toPerson("inkoper", DOSSIER, template, Map.of());

        MessageRow row = NotedMails.all(database).get(0);
        assertThat(row.subject()).contains(DOSSIER.value()).doesNotContain("${", "[(", "[#", "–", "\n");
        assertThat(row.body()).contains("Beste ", "https://inkoop.voorbeeld.nl/camunda/app/tasklist/default/")
                .doesNotContain("${", "[(", "[#", "[/");
    }

    @Test
    void everyMailCarriesTheTitleOfThePurchaseInItsSubject() throws IOException {
        try (var found = Files.list(Path.of("src/main/resources/mail"))) {
            for (Path text : found.filter(file -> !OF_NO_SINGLE_PURCHASE.contains(file.getFileName().toString())).sorted().toList()) {
                notifications.toPerson("inkoper", DOSSIER, text.getFileName().toString().replace(".txt", ""), Map.of("titel", "Asfalt & bomen"));
            }
        }

        assertThat(NotedMails.all(database)).hasSizeGreaterThan(9).extracting(MessageRow::subject)
                .allSatisfy(subject -> assertThat(subject).contains(DOSSIER.value()).endsWith(" – Asfalt & bomen"));
    }

    @Test
    void tasksAreRemindedOnceBeforeAndOnceAfterTheyAreDue() {
        Mockito.when(openTasks.dueBy(WEDNESDAY.plusDays(1))).thenReturn(List.of(
                task("morgen", "proef", WEDNESDAY.plusDays(1)), task("gisteren", "proef", WEDNESDAY.minusDays(1)),
                task("akkoord", "akkoordGeven", WEDNESDAY)));

        round.run();
        round.run();

        assertThat(NotedMails.all(database)).extracting(MessageRow::subject).containsExactly(
                "Herinnering voor " + DOSSIER + ": morgen", "Te laat in " + DOSSIER + ": gisteren");
    }

    private static OpenTask task(String name, String element, LocalDate due) {
        return new OpenTask(name, element, name, DOSSIER, "inkoper", Set.of("inkopers"), due, "");
    }

    private static List<Path> files() throws IOException {
        if (!Files.exists(OUTBOX)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(OUTBOX)) {
            return Arrays.asList(files.toArray(Path[]::new));
        }
    }
}
