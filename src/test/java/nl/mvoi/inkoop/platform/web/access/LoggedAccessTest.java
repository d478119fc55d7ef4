// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.AccessLog.Act;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LoggedAccessTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String TODAY = "toezicht-2026-11-28.jsonl";

    @TempDir
    private Path data;
    private final Clock clock = mock(Clock.class);
    private final People people = mock(People.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aLineHasTheNamesThatWatchingSystemsKnow() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        log().note(Act.DOSSIER_READ, "jurist", "INK-2026-00012");

        JsonNode line = lines(TODAY).get(0);
        assertThat(line.at("/@timestamp").asText()).isEqualTo("2026-11-28T12:00:00Z");
        assertThat(line.at("/ecs/version").asText()).isEqualTo("8.11");
        assertThat(line.at("/event/action").asText()).isEqualTo("dossier_read");
        assertThat(line.at("/event/outcome").asText()).isEqualTo("success");
        assertThat(line.at("/user/name").asText()).isEqualTo("jurist");
        assertThat(line.at("/source/ip").asText()).isEqualTo("192.0.2.7");
        assertThat(line.at("/mvoi/onderwerp").asText()).isEqualTo("INK-2026-00012");
    }

    @Test
    void aNameThatIsNoAccountMayBeAPasswordAndIsNotWritten() throws IOException {
        LoggedAccess log = log();
        when(people.find("inkoper")).thenReturn(Optional.of(new Person("inkoper", "Ineke", null)));

        log.note(Act.FAILED_SIGN_IN, "inkoper", "");
        log.note(Act.FAILED_SIGN_IN, "MijnGeheim!2026", "");

        assertThat(lines(TODAY)).extracting(line -> line.at("/user/name").asText()).containsExactly("inkoper", "onbekend");
    }

    @Test
    void withoutDatabaseAFailedSignInIsWrittenAllTheSame() throws IOException {
        LoggedAccess log = log();
        when(people.find(anyString())).thenThrow(new IllegalStateException("database away"));

        log.note(Act.FAILED_SIGN_IN, "inkoper", "");

        assertThat(lines(TODAY)).extracting(line -> line.at("/user/name").asText()).containsExactly("onbekend");
    }

    @Test
    void nothingTypedMakesASecondLineOrAnEndlessOne() throws IOException {
        log().note(Act.REFUSED, "inkoper", "PUT /x\r\n{\"event\":1}\u2028\u202e" + "a".repeat(100_000));

        String text = Files.readString(data.resolve("toezicht").resolve(TODAY));
        assertThat(text.lines()).hasSize(1);
        assertThat(text.length()).isLessThan(1_000);
        assertThat(text).doesNotContain("\u2028", "\u202e");
    }

    @Test
    void aMinuteInWhichNothingIsCountedDoesNotEvenNeedTheTime() {
        LoggedAccess log = log();
        at(null);

        assertThatCode(log::count).doesNotThrowAnyException();
    }

    @Test
    void tenThousandRefusedCallsAreTwoLines() throws IOException {
        LoggedAccess log = log();
        for (int i = 0; i < 10_000; i++) {
            log.note(Act.REFUSED, "inkoper", "PUT /job/1/retries");
        }
        assertThat(lines(TODAY)).hasSize(1);

        at(NOON.plus(Repeats.MINUTE));
        log.count();

        assertThat(lines(TODAY)).extracting(line -> line.at("/mvoi/keer").asInt()).containsExactly(1, 9_999);
        assertThat(lines(TODAY).get(1).at("/event/start").asText()).isEqualTo(NOON.toString());
    }

    @Test
    void refusalsThatAllDifferAreNamedUpToALimitAndThenCounted() throws IOException {
        LoggedAccess log = log();
        for (int i = 0; i < 10_000; i++) {
            log.note(Act.REFUSED, "inkoper", "GET /task/" + i);
        }
        log.close();

        List<JsonNode> lines = lines(TODAY);
        assertThat(lines).hasSize(302);
        assertThat(lines.get(301).at("/user/name").asText()).isEqualTo("overig");
        assertThat(lines.stream().mapToInt(line -> line.at("/mvoi/keer").asInt()).sum()).isEqualTo(10_000);
    }

    @Test
    void aFloodOfRefusalsHidesNoSignInReadOrActOfAnAdministrator() throws IOException {
        LoggedAccess log = log();
        for (int i = 0; i < 1_000; i++) {
            log.note(Act.REFUSED, "inkoper", "GET /task/" + i);
        }
        log.note(Act.SIGN_IN, "jurist", "");
        log.note(Act.DOSSIER_READ, "jurist", "INK-2026-00012");
        log.note(Act.ADMINISTRATION, "beheer", "account jurist");
        log.note(Act.ADMINISTRATION, "beheer", "account jurist");

        assertThat(lines(TODAY).stream().map(line -> line.at("/event/action").asText()).filter(action -> !action.equals("refused")))
                .containsExactly("sign_in", "dossier_read", "administration", "administration");
    }

    @Test
    void eachDayHasItsFileAndAFileTooOldGoesAway() throws IOException {
        LoggedAccess log = log();
        log.note(Act.SIGN_IN, "jurist", "");
        at(NOON.plus(Duration.ofDays(30)));
        log.note(Act.SIGN_IN, "jurist", "");
        assertThat(names()).containsExactly(TODAY, "toezicht-2026-12-28.jsonl");

        at(NOON.plus(Duration.ofDays(31)));
        log.note(Act.SIGN_IN, "jurist", "");

        assertThat(names()).containsExactly("toezicht-2026-12-28.jsonl", "toezicht-2026-12-29.jsonl");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Files.createDirectory(data.resolve("toezicht"));
        log().note(Act.SIGN_IN, "jurist", "");

        assertThat(permissions(data.resolve("toezicht"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("toezicht").resolve(TODAY))).isEqualTo("rw-------");
    }

    @Test
    void aLogThatCannotBeWrittenStopsNobodyIsCountedAndGoesOnLater() throws IOException {
        Files.writeString(data.resolve("toezicht"), "a file where the folder should be");
        LoggedAccess log = log();

        assertThatCode(() -> log.note(Act.SIGN_IN, "jurist", "")).doesNotThrowAnyException();
        assertThat(meters.counter("mvoi.toezicht.mislukt").count()).isEqualTo(1);

        Files.delete(data.resolve("toezicht"));
        log.note(Act.SIGN_OUT, "jurist", "");
        assertThat(lines(TODAY)).extracting(line -> line.at("/event/action").asText()).containsExactly("sign_out");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskStopsNobodyAndTheLogGoesOnOnceThereIsRoom() throws IOException {
        Path full = Files.createSymbolicLink(Files.createDirectory(data.resolve("toezicht")).resolve(TODAY), Path.of("/dev/full"));
        LoggedAccess log = log();

        assertThatCode(() -> log.note(Act.SIGN_IN, "jurist", "")).doesNotThrowAnyException();
        assertThat(meters.counter("mvoi.toezicht.mislukt").count()).isEqualTo(1);

        Files.delete(full);
        log.note(Act.SIGN_OUT, "jurist", "");
        assertThat(lines(TODAY)).extracting(line -> line.at("/event/action").asText()).containsExactly("sign_out");
    }

    private LoggedAccess log() {
        at(NOON);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("people", people);
        return new LoggedAccess(beans.getBeanProvider(People.class), clock, meters, data, 30);
    }

    private void at(Instant moment) {
        when(clock.instant()).thenReturn(moment);
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(data.resolve("toezicht"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("toezicht").resolve(file))) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
