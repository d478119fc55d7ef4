// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Choice;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of one question one by one, so that whoever asks hears every mistake at once. */
final class QueryReader {

    private final MultiValueMap<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final Problems problems = new Problems();

    QueryReader(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** One of the names of an enum; null when it is missing or wrong. */
    <E extends Enum<E>> E choice(String name, Class<E> type, Function<E, String> words) {
        String text = choice(name, Arrays.stream(type.getEnumConstants())
                .map(one -> new Choice(one.name(), words.apply(one))).toList());
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** One of a few codes; null when it is missing or wrong. */
    String choice(String name, List<Choice> allowed) {
        String text = text(name);
        if (text == null || allowed.stream().anyMatch(one -> one.code().equals(text))) {
            return text;
        }
        problems.add("De waarde van '" + name + "' is ongeldig. Kies uit: " + allowed.stream()
                .map(one -> one.name() + " (" + one.code() + ")").collect(Collectors.joining(", ")) + ".");
        return null;
    }

    /** A day; null when it is missing or wrong. */
    LocalDate day(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Read<LocalDate> read = DutchReading.day(text);
        problems.addIf(read.value() == null, "De waarde van '" + name + "' " + read.problem());
        return read.value();
    }

    /** Yes or no; no when it is not given or wrong. */
    boolean flag(String name) {
        known.add(name);
        String text = given.containsKey(name) ? text(name) : "false";
        refuse(text != null && !List.of("true", "false").contains(text), "De waarde van '" + name + "' is ongeldig. Geef true of false.");
        return "true".equals(text);
    }

    /** Refuses what was read, for a reason in one Dutch sentence. */
    void refuse(boolean wrong, String sentence) {
        problems.addIf(wrong, sentence);
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal naming everything that is wrong, and every parameter that nobody read
     */
    void refuseIfWrong() {
        given.keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> problems.add("'" + name + "' is onbekend. Controleer de naam."));
        problems.refuseIfAny();
    }

    private String text(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            problems.add("'" + name + "' staat er meer dan één keer in.");
            return null;
        }
        if (values.isEmpty() || values.get(0).isBlank()) {
            problems.add("'" + name + "' ontbreekt.");
            return null;
        }
        return values.get(0).strip();
    }
}
