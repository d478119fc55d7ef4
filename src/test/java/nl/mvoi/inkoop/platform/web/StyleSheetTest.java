// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ResponseEntity;

/** The style sheet of our own pages, and the style sheets of others in it. */
class StyleSheetTest {

    private static final Path OF_OTHERS = Path.of("src/main/resources/stijl/utrecht");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w.-]+) \\| @utrecht/[\\w-]+ \\| \\d+\\.\\d+\\.\\d+ \\| [\\w./]+ \\| (\\p{XDigit}{64}) \\|$");
    private static final Pattern IN_SHEET = Pattern.compile("\\.((?:mvoi|utrecht)-[\\w-]+)");
    private static final Pattern ON_PAGE = Pattern.compile("class(?:append)?=\"([^\"]*)\"");
    private static final Pattern CLASS = Pattern.compile("(?:mvoi|utrecht)-[\\w-]+");
    /** Mark what a page takes from its own file, and where the tokens of a city's theme hold; have no look. */
    private static final Set<String> MARKS = Set.of("mvoi-content", "utrecht-theme");
    /** The classes of process drawings, which are made without a template. */
    private static final Set<String> DRAWN = Set.of("mvoi-drawing", "mvoi-gateway", "mvoi-userTask", "mvoi-callActivity", "mvoi-endEvent", "mvoi-subProcess",
            "mvoi-flow", "mvoi-tie");

    private final StyleSheet sheet;
    private final String text;

    StyleSheetTest() throws IOException {
        sheet = new StyleSheet(new HouseStyle(""), new PathMatchingResourcePatternResolver());
        text = new String(sheet.sheet("").getBody());
    }

    @Test
    void theFilesOfOthersAreAsTheyWerePublished() throws IOException, NoSuchAlgorithmException {
        Map<String, String> told = ROW.matcher(Files.readString(OF_OTHERS.resolve("VENDORED.md"))).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(OF_OTHERS)) {
            for (Path file : files.filter(file -> !file.endsWith("VENDORED.md")).toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                found.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
            }
        }
        assertThat(found).hasSizeGreaterThan(10).isEqualTo(told);
    }

    @Test
    void whatPagesAddStandsAboveTheComponentsAndTheseAbovePlainHtml() {
        assertThat(text.indexOf("@layer html {")).isZero();
        assertThat(text.indexOf("@layer component {")).isPositive().isLessThan(text.indexOf(":root"));
        assertThat(text).contains(".utrecht-html h1", ".utrecht-alert{", "--mvoi-color-ink:", ".mvoi-list").doesNotContain("@import", "url(");
    }

    @Test
    void aBrowserKeepsTheVersionItAskedForAndNoOther() {
        String version = sheet.look().sheet().replaceAll(".*=", "");

        assertThat(caching(sheet.sheet(version))).isEqualTo("max-age=31536000, public, immutable");
        assertThat(caching(sheet.sheet("0123456789ab"))).isEqualTo("no-store");
    }

    private static String caching(ResponseEntity<byte[]> answer) {
        return answer.getHeaders().getCacheControl();
    }

    /** A class without a rule is a word that says nothing; a rule without a page is dead. */
    @Test
    void eachClassOnAPageHasALookAndEachLookOfOursAPage() throws IOException {
        Set<String> inSheet = all(IN_SHEET.matcher(text).results().map(match -> match.group(1)));
        Set<String> onPages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                onPages.addAll(all(ON_PAGE.matcher(Files.readString(file)).results().flatMap(match -> CLASS.matcher(match.group(1)).results()).map(MatchResult::group)));
            }
        }
        // The end of such a name is a code from a rule or a gate.
        assertThat(onPages.stream().filter(name -> !name.endsWith("-") && !MARKS.contains(name))).isNotEmpty().isSubsetOf(inSheet);
        assertThat(inSheet.stream().filter(name -> name.startsWith("mvoi-") && !DRAWN.contains(name)))
                .allMatch(name -> onPages.stream().anyMatch(page -> page.endsWith("-") ? name.startsWith(page) : name.equals(page)));
    }

    private static Set<String> all(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
