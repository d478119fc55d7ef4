// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DutchReading.Read;

/**
 * One value of a question, with everything that is wrong with it added to the problems of the whole. What could not be read is null, or empty.
 *
 * @param path   where it stands in the question, as programs write it; key of its problems
 * @param naming how the asker finds it, from its path
 */
public record Given(String path, JsonNode node, Problems problems, UnaryOperator<String> naming) {

    /**
     * Which numbers fit.
     *
     * @param decimals at most
     */
    public record Range(BigDecimal low, BigDecimal high, int decimals) {

        public static Range of(String low, String high) {
            return new Range(new BigDecimal(low), new BigDecimal(high), 2);
        }

        public static Range upTo(BigDecimal high) {
            return new Range(BigDecimal.ZERO, high, 2);
        }

        public boolean fits(BigDecimal number) {
            return number.compareTo(low) >= 0 && number.compareTo(high) <= 0 && number.stripTrailingZeros().scale() <= decimals;
        }

        public String inWords() {
            return "Geef een " + (decimals == 0 ? "heel " : "") + "getal van " + DutchFormat.number(low) + " tot en met " + DutchFormat.number(high)
                    + (decimals == 0 ? "." : ", met hoogstens " + decimals + " cijfers achter de komma.");
        }
    }

    public Given at(String key) {
        return new Given(path.isEmpty() ? key : path + "." + key, node.path(key), problems, naming);
    }

    /** An empty text counts as not given. */
    public boolean isGiven() {
        return !node.isMissingNode() && !node.isNull() && !(node.isTextual() && node.textValue().isBlank());
    }

    /** Adds that the value is wrong; {@code how} is the end of a Dutch sentence. */
    public void refuse(String how) {
        problems.at(path).add("De waarde van " + naming.apply(path) + " " + how);
    }

    /** Adds that the value must be there. */
    public boolean require() {
        problems.at(path).addIf(!isGiven(), capital(naming.apply(path)) + " ontbreekt.");
        return isGiven();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public BigDecimal number(Range range) {
        if (!isGiven()) {
            return null;
        }
        if (!node.isNumber() && !node.isTextual()) {
            refuse("is ongeldig. " + range.inWords());
            return null;
        }
        Read<BigDecimal> read = DutchReading.number(node.isNumber() ? node.numberValue() : node.textValue());
        if (read.value() == null) {
            refuse(read.problem());
        } else if (!range.fits(read.value())) {
            refuse("is ongeldig. " + range.inWords());
            return null;
        }
        return read.value();
    }

    public BigDecimal required(Range range) {
        return require() ? number(range) : null;
    }

    /** A day, typed in one of the ways of {@link DutchReading#day}. */
    public LocalDate day() {
        if (!isGiven()) {
            return null;
        }
        Read<LocalDate> read = DutchReading.day(node.asText());
        if (read.value() == null) {
            refuse(read.problem());
        }
        return read.value();
    }

    public String text(int longest) {
        if (!isGiven()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().strip().length() > longest) {
            refuse("is ongeldig. Geef een tekst van hoogstens " + longest + " tekens.");
            return null;
        }
        return node.textValue().strip();
    }

    public String requiredText(int longest) {
        return require() ? text(longest) : null;
    }

    public boolean flag() {
        if (isGiven() && !node.isBoolean()) {
            refuse("is ongeldig. Geef true of false.");
        }
        return node.asBoolean(false);
    }

    public <E extends Enum<E>> E choice(Class<E> type) {
        E read = node.isTextual() ? Codes.read(type, node.textValue().strip()) : null;
        if (isGiven() && read == null) {
            refuse("is ongeldig. Kies uit: " + Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + ".");
        }
        return read;
    }

    /** The items of a list. */
    public List<Given> items(int fewest, int most) {
        if (!isGiven() && fewest == 0) {
            return List.of();
        }
        if (!node.isArray() || node.size() < fewest || node.size() > most) {
            refuse("is ongeldig. Geef een lijst van " + fewest + " tot en met " + most + ".");
            return List.of();
        }
        List<Given> items = new ArrayList<>();
        node.forEach(item -> items.add(new Given(path + "[" + items.size() + "]", item, problems, naming)));
        return items;
    }

    /** The values of an object by their key. */
    public Map<String, Given> entries(int most) {
        if (!isObject(most)) {
            return Map.of();
        }
        Map<String, Given> entries = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
        return entries;
    }

    /** Whether it is an object; adds what is wrong when something else is given. */
    public boolean isObject(int most) {
        boolean fits = node.isObject() && node.size() <= most;
        if (isGiven() && !fits) {
            refuse("is ongeldig. Geef een JSON-object met hoogstens " + most + " waarden.");
        }
        return fits;
    }

    /** Adds each key that nobody asked. */
    public void only(String... known) {
        only(Arrays.asList(known));
    }

    public void only(Collection<String> known) {
        node.fieldNames().forEachRemaining(key -> problems.at(at(key).path).addIf(!known.contains(key),
                capital(naming.apply(at(key).path)) + " is onbekend. Controleer de naam."));
    }
}
