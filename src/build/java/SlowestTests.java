// SPDX-License-Identifier: EUPL-1.2

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints the test classes that took longest, from the reports of Surefire and Failsafe, so that nobody has to look for them. */
public final class SlowestTests {

    private static final int SHOWN = 20;
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*?\\bname=\"(?:nl\\.mvoi\\.inkoop\\.)?([^\"]+)\" time=\"([^\"]+)\" tests=\"(\\d+)\"");

    private record Suite(String name, double seconds, String tests) {
    }

    private SlowestTests() {
    }

    /** @param arguments when this build began, and the folders with reports; a folder that is not there has none */
    public static void main(String[] arguments) throws IOException {
        List<Suite> suites = new ArrayList<>();
        for (int folder = 1; folder < arguments.length; folder++) {
            suites.addAll(suites(Path.of(arguments[folder]), FileTime.from(Instant.parse(arguments[0]))));
        }
        if (!suites.isEmpty()) {
            print(suites);
        }
    }

    private static void print(List<Suite> suites) {
        System.out.printf(Locale.ROOT, "%d test classes took %.0f seconds together. The slowest:%n", suites.size(),
                suites.stream().mapToDouble(Suite::seconds).sum());
        suites.stream().sorted(Comparator.comparing(Suite::seconds).reversed()).limit(SHOWN)
                .forEach(suite -> System.out.printf(Locale.ROOT, "%7.1f s  %s (%s)%n", suite.seconds(), suite.name(), suite.tests()));
    }

    private static List<Suite> suites(Path folder, FileTime begin) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml") && isSince(begin, file))
                    .map(SlowestTests::suite).toList();
        }
    }

    /** What an earlier build left is not of this one. */
    private static boolean isSince(FileTime begin, Path file) {
        try {
            return Files.getLastModifiedTime(file).compareTo(begin) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Suite suite(Path file) {
        try {
            Matcher suite = SUITE.matcher(Files.readString(file));
            if (!suite.find()) {
                throw new IllegalStateException("No test suite in " + file);
            }
            return new Suite(suite.group(1), Double.parseDouble(suite.group(2).replace(",", "")), suite.group(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
