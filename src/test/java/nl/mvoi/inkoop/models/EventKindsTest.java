// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.EventKind;
import org.junit.jupiter.api.Test;

/** What programs are told that they may find on a timeline does happen. */
class EventKindsTest {

    private static final Pattern OCCASION = Pattern.compile("\\w+\\([\\w.()]+,\\s*EventKind\\.(\\w+)");

    @Test
    void everyKindOfEventHasAnOccasion() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> recorded = files.filter(file -> file.toString().endsWith(".java")).map(JavaSource::read)
                    .flatMap(source -> OCCASION.matcher(source.code()).results()).map(found -> found.group(1)).collect(Collectors.toSet());

            assertThat(Arrays.stream(EventKind.values()).filter(kind -> !recorded.contains(kind.name())))
                    .as("only lines from before events had a kind").containsExactly(EventKind.OVERIG);
        }
    }
}
