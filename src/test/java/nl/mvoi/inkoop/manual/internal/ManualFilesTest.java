// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads a manual, in the repository or in the application, finds each place and each picture that it names. */
class ManualFilesTest {

    private static final Path FOLDER = Path.of("docs/handleiding");
    private static final Path PICTURES = FOLDER.resolve("beelden");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\((beelden/[^)]+)\\)");
    private static final Pattern SERVED = Pattern.compile("href=\"(/handleiding/(?!beelden/)[^\"#]+)(?:#([^\"]+))?\"");
    /** Files that no manual needs; where one is named, the page shows only its words. */
    private static final Set<String> NO_PAGES = Set.of("CHANGELOG.md", "nginx.conf", "mvoi-inkoop.service", "risico-afhankelijkheden.md", "architecture.md");

    private final Manuals manuals = new Manuals();

    @Test
    void eachManualIsServed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".md"))).hasSizeGreaterThan(Manual.values().length)
                    .allSatisfy(file -> assertThat(manuals.at("/handleiding/" + pageName(file))).as(file.toString()).isPresent());
        }
    }

    @Test
    void eachLinkOfAManualLeadsToAFileAndAHeadingInIt() {
        assertThat(manualFiles().flatMap(file -> LINK.matcher(text(file)).results().map(link -> new Target(file, link))))
                .isNotEmpty().allSatisfy(target -> {
                    assertThat(target.file()).as(target.toString()).exists();
                    if (target.anchor() != null) {
                        assertThat(html(target.file())).as(target.toString()).contains("id=\"" + target.anchor() + "\"");
                    }
                    assertThat(manuals.at("/handleiding/" + pageName(target.file())).isPresent() || target.file().startsWith(PICTURES)
                            || NO_PAGES.contains(target.file().getFileName().toString())).as(target + " is a page").isTrue();
                });
    }

    @Test
    void eachLinkOfAPageLeadsToAPageAndAHeadingOnIt() {
        List<ManualPage> pages = Stream.concat(Arrays.stream(Manual.values()).map(manuals::of), manuals.background().stream()).toList();

        assertThat(pages.stream().flatMap(page -> SERVED.matcher(page.html()).results())).isNotEmpty().allSatisfy(link ->
                assertThat(manuals.at(link.group(1))).as(link.group()).hasValueSatisfying(page ->
                        assertThat(page.html()).contains(link.group(2) == null ? "" : "id=\"" + link.group(2) + "\"")));
    }

    @Test
    void eachTaskHasAPartInAManual() throws IOException {
        Properties parts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/omschrijving/handleiding.properties"))) {
            parts.load(file);
        }

        assertThat(parts.values()).isNotEmpty().allSatisfy(part -> {
            String[] pageAndPart = part.toString().split("#");
            assertThat(manuals.at("/handleiding/" + pageAndPart[0])).as(part.toString())
                    .hasValueSatisfying(page -> assertThat(page.html()).contains("id=\"" + pageAndPart[1] + "\""));
        });
    }

    @Test
    void eachPictureIsThereAndUsedAndSaysInWordsWhatItShows() throws IOException {
        List<MatchResult> named = manualFiles().flatMap(file -> PICTURE.matcher(text(file)).results()).toList();

        assertThat(named).allSatisfy(picture -> assertThat(picture.group(1)).as(picture.group()).hasSizeGreaterThan(30));
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> "beelden/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(named.stream().map(picture -> picture.group(2)).collect(Collectors.toSet()));
        }
    }

    @Test
    void eachManualHasAPicture() {
        assertThat(manualFiles()).allSatisfy(file -> assertThat(text(file)).containsPattern(PICTURE));
    }

    private static Stream<Path> manualFiles() {
        return Arrays.stream(Manual.values()).map(manual -> Path.of("docs").resolve(manual.file()));
    }

    private static String pageName(Path file) {
        return file.toString().replaceFirst("^docs/(handleiding/)?", "").replaceFirst("(/README)?\\.md$", "");
    }

    private static String html(Path file) {
        return new Typesetter(file.toString(), List.of()).set(text(file)).html();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a link leads to. */
    private record Target(Path file, String anchor) {

        Target(Path from, MatchResult link) {
            this(link.group(1).isEmpty() ? from : from.resolveSibling(link.group(1)).normalize(), link.group(2));
        }
    }
}
