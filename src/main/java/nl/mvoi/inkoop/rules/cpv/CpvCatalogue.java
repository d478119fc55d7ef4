// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.cpv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.CpvSearch;
import nl.mvoi.inkoop.rules.Exploration.Cpv;

/**
 * The CPV list in memory: one sorted array of numbers and one of labels, about a megabyte for all codes. The file is
 * made by the build ({@code src/build/java/CpvExtract.java}), sorted by code; a line is {@code code;label}, in which
 * only the first semicolon separates.
 */
@Component
public class CpvCatalogue implements CpvCodes, CpvSearch {

    private static final String RESOURCE = "cpv-nl.csv";
    private static final Pattern CODE = Pattern.compile("(\\d{8})(-\\d)?");
    private static final Pattern START_OF_CODE = Pattern.compile("(\\d{2,8})(-\\d)?");
    private static final int MOST_PARENTS = 3;

    private final int[] codes;
    private final String[] labels;

    public CpvCatalogue() {
        List<String> lines = readLines();
        codes = lines.stream().mapToInt(line -> Integer.parseInt(line.substring(0, 8))).toArray();
        labels = lines.stream().map(line -> line.substring(9)).toArray(String[]::new);
    }

    @Override
    public Optional<Cpv> find(String code) {
        return digits(CODE, code).flatMap(this::lookUp);
    }

    @Override
    public List<Cpv> nearestParents(String code) {
        return digits(START_OF_CODE, code)
                .map(digits -> IntStream.iterate(digits.length(), length -> length >= 2, length -> length - 1)
                        .mapToObj(length -> digits.substring(0, length) + "0".repeat(8 - length))
                        .filter(parent -> !parent.equals(digits))
                        .distinct()
                        .map(this::lookUp)
                        .flatMap(Optional::stream)
                        .limit(MOST_PARENTS)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Whether the list has a code between two numbers of 8 digits.
     *
     * @param from first number, included
     * @param to   last number, included
     */
    public boolean anyBetween(int from, int to) {
        int index = Arrays.binarySearch(codes, from);
        int first = index < 0 ? -index - 1 : index;
        return first < codes.length && codes[first] <= to;
    }

    @Override
    public List<Cpv> search(String words, int most) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return IntStream.range(0, codes.length)
                .filter(index -> Arrays.stream(wanted).allMatch(labels[index].toLowerCase(Locale.ROOT)::contains))
                .mapToObj(index -> new Cpv("%08d".formatted(codes[index]), labels[index]))
                .sorted(Comparator.comparingInt(cpv -> cpv.label().length()))
                .limit(most)
                .toList();
    }

    int size() {
        return codes.length;
    }

    private Optional<Cpv> lookUp(String eightDigits) {
        int index = Arrays.binarySearch(codes, Integer.parseInt(eightDigits));
        return index < 0 ? Optional.empty() : Optional.of(new Cpv(eightDigits, labels[index]));
    }

    private static Optional<String> digits(Pattern pattern, String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static List<String> readLines() {
        try (InputStream in = CpvCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing: it is made by Maven in the phase process-resources");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
