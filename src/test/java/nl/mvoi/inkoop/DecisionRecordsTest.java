// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision that does not say when it was taken and what it was chosen over, cannot be judged by who comes later. */
class DecisionRecordsTest {

    static Stream<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordHasANumberAStatusWithItsDateAndWhatWasRejected(Path file) throws IOException {
        int number = Integer.parseInt(file.getFileName().toString().substring(0, 4));

        assertThat(Files.readString(file)).startsWith("# " + number + ". ")
                .containsPattern("(?m)^\\*\\*Status\\.\\*\\* \\w+, \\d{1,2} [A-Z][a-z]+ \\d{4}\\.")
                .contains("\n**Context.** ", "\n**Decision.**", "\n**Rejected.** ", "\n**Consequences.** ");
    }
}
