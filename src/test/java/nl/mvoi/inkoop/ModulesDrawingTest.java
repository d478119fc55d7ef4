// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The drawing of the rooms in docs/architecture.md is made from the code. With {@code -Dmvoi.docs.write=true} it is drawn anew;
 * without, it must be what the code says.
 */
class ModulesDrawingTest {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Pattern DRAWING = Pattern.compile("(?s)(<!-- rooms -->\n).*?(<!-- /rooms -->)");

    private final ApplicationModules modules = ApplicationModules.of(InkoopApplication.class);

    @Test
    void thePageShowsTheRoomsAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = DRAWING.matcher(page).replaceFirst(found -> found.group(1) + drawing() + found.group(2));
        if (Boolean.getBoolean("mvoi.docs.write")) {
            Files.writeString(PAGE, drawn);
        }

        assertThat(Files.readString(PAGE)).as("draw it anew with -Dmvoi.docs.write=true").isEqualTo(drawn).contains("flowchart");
    }

    private String drawing() {
        Map<String, Set<String>> uses = uses();
        return "```mermaid\nflowchart TD\n" + uses.entrySet().stream()
                .flatMap(room -> room.getValue().stream().filter(other -> isShortest(uses, room.getKey(), other))
                        .map(other -> "  " + room.getKey() + " --> " + other + "\n"))
                .collect(Collectors.joining()) + "```\n";
    }

    private Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        modules.stream().forEach(room -> uses.put(name(room), room.getDirectDependencies(modules).uniqueModules()
                .map(ModulesDrawingTest::name).collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    /** An arrow that follows from others is left out. */
    private static boolean isShortest(Map<String, Set<String>> uses, String room, String other) {
        return uses.get(room).stream().filter(between -> !between.equals(other)).noneMatch(between -> reaches(uses, between, other));
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.get(from).contains(to) || uses.get(from).stream().anyMatch(next -> reaches(uses, next, to));
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
