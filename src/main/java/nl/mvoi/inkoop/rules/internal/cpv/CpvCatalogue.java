// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.cpv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.CpvSearch;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.tables.TableMeaning.NumberedCodes;

/**
 * The CPV list in memory: one sorted array of numbers and two of labels, about two megabytes for all codes. The file is
 * made by the build ({@code src/build/java/CpvExtract.java}), sorted by code; a line is {@code code;label}, in which
 * only the first semicolon separates.
 */
@Component
public class CpvCatalogue implements CpvCodes, CpvSearch, NumberedCodes {

    private static final String RESOURCE = "cpv-nl.csv";
    private static final int MOST_PARENTS = 3;

    private final int[] codes;
    private final String[] labels;
    /** The labels as they are sought. */
    private final String[] plainLabels;

    public CpvCatalogue() {
        List<String> lines = readLines();
        codes = lines.stream().mapToInt(line -> Integer.parseInt(line.substring(0, 8))).toArray();
        labels = lines.stream().map(line -> line.substring(9)).toArray(String[]::new);
        plainLabels = Arrays.stream(labels).map(Names::plain).toArray(String[]::new);
    }

    @Override
    public Optional<Cpv> find(String typed) {
        return CpvCodes.digits(typed).filter(digits -> digits.length() == DIGITS).flatMap(this::lookUp);
    }

    @Override
    public List<Cpv> suggestions(String typed) {
        String digits = CpvCodes.digits(typed).orElse("");
        Optional<Cpv> withZero = digits.length() == DIGITS - 1 ? lookUp("0" + digits) : Optional.empty();
        return withZero.map(List::of).orElseGet(() -> nearestParents(digits));
    }

    private List<Cpv> nearestParents(String digits) {
        return IntStream.iterate(digits.length(), length -> length >= 2, length -> length - 1)
                .mapToObj(length -> digits.substring(0, length) + "0".repeat(DIGITS - length))
                .filter(parent -> !parent.equals(digits))
                .distinct()
                .map(this::lookUp)
                .flatMap(Optional::stream)
                .limit(MOST_PARENTS)
                .toList();
    }

    @Override
    public List<String> under(String code) {
        String start = code.replaceAll("(?<=\\d{2})0+$", "");
        int first = Integer.parseInt(code);
        int last = first + (int) Math.pow(10, DIGITS - start.length()) - 1;
        return IntStream.range(from(first), codes.length).takeWhile(index -> codes[index] <= last).mapToObj(this::code).toList();
    }

    @Override
    public String name() {
        return "CPV";
    }

    @Override
    public int digits() {
        return DIGITS;
    }

    @Override
    public boolean anyBetween(int from, int to) {
        int first = from(from);
        return first < codes.length && codes[first] <= to;
    }

    /** Place of the first code that is not below a number. */
    private int from(int number) {
        int index = Arrays.binarySearch(codes, number);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public List<Cpv> search(String words, int most) {
        String[] wanted = Names.plain(words).split(" ");
        return IntStream.range(0, codes.length)
                .filter(index -> Arrays.stream(wanted).allMatch(plainLabels[index]::contains))
                .mapToObj(index -> new Cpv(code(index), labels[index]))
                .sorted(Comparator.comparingInt(cpv -> cpv.label().length()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Cpv> meant(String typed, int most) {
        return CpvSearch.words(typed).map(words -> search(words, most))
                .orElseGet(() -> find(typed).isPresent() ? List.of() : suggestions(typed));
    }

    int size() {
        return codes.length;
    }

    private Optional<Cpv> lookUp(String eightDigits) {
        int index = Arrays.binarySearch(codes, Integer.parseInt(eightDigits));
        return index < 0 ? Optional.empty() : Optional.of(new Cpv(eightDigits, labels[index]));
    }

    private String code(int index) {
        return "%08d".formatted(codes[index]);
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
