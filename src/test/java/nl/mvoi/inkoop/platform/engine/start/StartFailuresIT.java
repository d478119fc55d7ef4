// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged application where it cannot start, as an administrator would. What the application finds out late takes long. */
class StartFailuresIT {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("bezet"));

        assertThat(refusal("--mvoi.data-dir=" + file)).contains("kan niet schrijven in de map", "MVOI_DATA_DIR");
    }

    @Test
    void aDatabaseThatIsAway() throws Exception {
        assertThat(refusal("--spring.datasource.url=jdbc:postgresql://localhost:1/mvoi"))
                .contains("De database is niet bereikbaar op jdbc:postgresql://localhost:1/mvoi.", "SPRING_DATASOURCE_URL").endsWith("_PASSWORD kloppen.");
    }

    @Test
    @Tag("lang")
    void aHouseStyleThatIsNotThere() throws Exception {
        assertThat(refusal("--mvoi.huisstijl.map=" + folder.resolve("weg"))).contains("voor de huisstijl bestaat niet", "MVOI_HUISSTIJL_MAP");
    }

    @Test
    @Tag("lang")
    void aPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(refusal("--server.port=" + other.getLocalPort()))
                    .contains("Poort " + other.getLocalPort() + " is al in gebruik.", "SERVER_PORT");
        }
    }

    @Test
    @Tag("lang")
    void aDatabaseOfANewerVersionAndOneWithOtherMigrations() throws Exception {
        change("create table \"flyway_schema_history\" (\"installed_rank\" int primary key, \"version\" varchar(50), \"description\" varchar(200), "
                + "\"type\" varchar(20), \"script\" varchar(1000), \"checksum\" int, \"installed_by\" varchar(100), "
                + "\"installed_on\" timestamp default current_timestamp, \"execution_time\" int, \"success\" boolean)",
                "insert into \"flyway_schema_history\" values (1, '1', 'dossier', 'SQL', 'V1__dossier.sql', 1, 'sa', current_timestamp, 1, true)");
        assertThat(refusal()).contains("gemaakt met andere bestanden dan deze versie bevat", "zet de back-up terug");

        change("insert into \"flyway_schema_history\" values (2, '999', 'later', 'SQL', 'V999__l.sql', 1, 'sa', current_timestamp, 1, true)");
        assertThat(refusal()).contains("De database is van een nieuwere versie van het programma: stap 999", "nieuwste versie");
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder + "/mvoi", "sa", "");
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** What the application says; it ends with a failure, in one line, and shows nothing of how it is made. */
    private String refusal(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8", "-jar", Path.of("target", "mvoi-inkoop.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        // An argument given twice would count as a list; one beside a variable takes its place.
        start.environment().putAll(Map.of("MVOI_DATA_DIR", folder.toString(), "SERVER_PORT", "0"));
        Process process = start.start();
        // One that starts after all would never end by itself.
        process.onExit().orTimeout(2, TimeUnit.MINUTES).exceptionally(started -> process.destroyForcibly());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        assertThat(output).containsOnlyOnce("MVOI Inkoop start niet.").doesNotContain("\tat ", "APPLICATION FAILED");
        return output.lines().filter(line -> line.contains("MVOI Inkoop start niet.")).findFirst().orElseThrow();
    }
}
