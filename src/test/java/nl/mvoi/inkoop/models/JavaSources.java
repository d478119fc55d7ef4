// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts in our own sources: which stands where, through constants too. */
final class JavaSources {

    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) = \"([^\"]*)\";");
    private static final Pattern TEXT = Pattern.compile("\"([\\w-]+)\"");
    private static final String TEXT_OR_CONSTANT = "(?:\"([\\w-]+)\"|((?:\\w+\\.)?[A-Z][A-Z_]+))";

    private final List<JavaSource> sources;
    private final Map<String, String> constants = new HashMap<>();

    JavaSources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).map(JavaSource::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.forEach(source -> CONSTANT.matcher(source.code()).results()
                .forEach(found -> constants.put(source.name() + "." + found.group(1), found.group(2))));
    }

    /** The texts and constants directly after what the expression finds, each with the classes where it stands. */
    Map<String, Set<String>> named(String before, Predicate<JavaSource> where) {
        Pattern pattern = Pattern.compile(before + TEXT_OR_CONSTANT);
        Map<String, Set<String>> named = new TreeMap<>();
        sources.stream().filter(where).forEach(source -> pattern.matcher(source.code()).results().map(found -> found.group(1) == null
                ? value(source, found.group(2)) : found.group(1)).forEach(text -> add(named, text, source)));
        return named;
    }

    /** The texts inside the groups of what the expression finds. */
    Map<String, Set<String>> within(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
        Map<String, Set<String>> named = new TreeMap<>();
        sources.forEach(source -> pattern.matcher(source.code()).results()
                .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).filter(group -> group != null))
                .flatMap(group -> TEXT.matcher(group).results()).forEach(text -> add(named, text.group(1), source)));
        return named;
    }

    /** The text behind a constant of this class or of another; a constant of something else than text is left out. */
    private String value(JavaSource source, String constant) {
        return constants.get(constant.contains(".") ? constant : source.name() + "." + constant);
    }

    private static void add(Map<String, Set<String>> named, String text, JavaSource source) {
        if (text != null) {
            named.computeIfAbsent(text, key -> new TreeSet<>()).add(source.name());
        }
    }
}
