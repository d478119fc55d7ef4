// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Reads a question field by field, so that whoever asks hears every mistake at once. */
@Component
public class QuestionReader {

    /** The natures that somebody may choose. */
    public static final List<Nature> NATURES =
            List.of(Nature.WERK, Nature.LEVERING, Nature.DIENST, Nature.CONCESSIE, Nature.INHUUR);
    private static final Set<String> NAMES = Set.of("cpvCode", "soort", "onderwerp", "geraamdeWaarde", "looptijdMaanden",
            "peildatum", "grensoverschrijdendBelang", "raamovereenkomst", "bedragPerMaand", "restwaarde", "onbepaaldeTijd", "percelen");
    private static final BigDecimal LARGEST_VALUE = new BigDecimal("10000000000");
    private static final int LONGEST_TERM = 240;
    private static final int MOST_LOTS = 100;

    private final RuleLibrary rules;
    private final CpvCodes cpvCodes;
    private final RuledDays days;
    private final Clock clock;

    public QuestionReader(RuleLibrary rules, CpvCodes cpvCodes, RuledDays days, Clock clock) {
        this.rules = rules;
        this.cpvCodes = cpvCodes;
        this.days = days;
        this.clock = clock;
    }

    /** @throws Refusal naming everything that is wrong */
    public Question read(JsonNode question) {
        if (!question.isObject()) {
            throw new Refusal("Stuur één vraag, als JSON-object.");
        }
        Problems problems = new Problems();
        String cpvCode = cpvCode(question, problems);
        Nature nature = nature(question, problems);
        BigDecimal value = amount(question.path("geraamdeWaarde"), "geraamdeWaarde", problems);
        problems.addIf(!isGiven(question, "geraamdeWaarde") && !isGiven(question, "bedragPerMaand"), "'geraamdeWaarde' ontbreekt.");
        Integer months = months(question, problems);
        LocalDate date = date(question, problems);
        String topic = topic(question, date, problems);
        boolean crossBorder = flag(question, "grensoverschrijdendBelang", problems);
        boolean framework = flag(question, "raamovereenkomst", problems);
        BigDecimal monthly = amount(question.path("bedragPerMaand"), "bedragPerMaand", problems);
        BigDecimal residual = residual(question.path("restwaarde"), problems);
        boolean openEnded = flag(question, "onbepaaldeTijd", problems);
        List<BigDecimal> lots = lots(question.path("percelen"), problems);
        problems.addIf(isGiven(question, "bedragPerMaand") && !openEnded && !isGiven(question, "looptijdMaanden"),
                "Geef bij 'bedragPerMaand' ook 'looptijdMaanden', of geef 'onbepaaldeTijd'.");
        problems.addIf(openEnded && !isGiven(question, "bedragPerMaand"), "Geef bij 'onbepaaldeTijd' ook 'bedragPerMaand'.");
        problems.addIf(isGiven(question, "restwaarde") && !isGiven(question, "bedragPerMaand"), "Geef bij 'restwaarde' ook 'bedragPerMaand'.");
        problems.addIf(!isGiven(question, "cpvCode") && !(isGiven(question, "soort") && isGiven(question, "onderwerp")),
                "Geef 'cpvCode', of geef zowel 'soort' als 'onderwerp'.");
        question.fieldNames().forEachRemaining(name -> problems.addIf(!NAMES.contains(name),
                "'" + name + "' is onbekend. Controleer de naam."));
        problems.refuseIfAny();
        Question read = new Question(new Purchase(cpvCode, nature, topic, value, months, date, crossBorder, framework),
                monthly, residual, openEnded, lots);
        ValuationHelp.problems(read, rules, LARGEST_VALUE).forEach(problems::add);
        problems.refuseIfAny();
        return read;
    }

    private String cpvCode(JsonNode question, Problems problems) {
        String text = text(question, "cpvCode", problems);
        if (text == null) {
            return null;
        }
        return cpvCodes.find(text).map(Cpv::code).orElseGet(() -> {
            problems.add("De CPV-code in 'cpvCode' bestaat niet. " + cpvCodes.help(text));
            return null;
        });
    }

    private static Nature nature(JsonNode question, Problems problems) {
        String text = text(question, "soort", problems);
        for (Nature nature : NATURES) {
            if (nature.name().equals(text)) {
                return nature;
            }
        }
        problems.addIf(text != null, "De waarde van 'soort' is ongeldig. Kies uit: "
                + NATURES.stream().map(Nature::inWords).collect(Collectors.joining(", ")) + ".");
        return null;
    }

    private String topic(JsonNode question, LocalDate date, Problems problems) {
        String text = text(question, "onderwerp", problems);
        if (text == null) {
            return null;
        }
        List<Choice> onDate = date == null ? List.of() : rules.topics(date);
        List<Choice> topics = onDate.isEmpty() ? rules.topics(LocalDate.now(clock)) : onDate;
        if (topics.stream().anyMatch(topic -> topic.code().equals(text))) {
            return text;
        }
        problems.add("De waarde van 'onderwerp' is ongeldig. Kies uit: "
                + topics.stream().map(topic -> topic.name() + " (" + topic.code() + ")").collect(Collectors.joining("; ")) + ".");
        return null;
    }

    /** An amount in euro, as a number or as people write it; null when it is not given or wrong. */
    private static BigDecimal amount(JsonNode node, String name, Problems problems) {
        return positive(number(node, name, problems), name, problems);
    }

    private static BigDecimal positive(BigDecimal amount, String name, Problems problems) {
        String wrong = "De waarde van '" + name + "' is ongeldig. ";
        if (amount == null) {
            return null;
        }
        if (amount.signum() <= 0 || amount.compareTo(LARGEST_VALUE) > 0) {
            problems.add(wrong + "Geef een bedrag van meer dan 0 en hoogstens 10 miljard euro.");
        } else if (amount.stripTrailingZeros().scale() > 2) {
            problems.add(wrong + "Geef hoogstens twee cijfers achter de komma.");
        } else {
            return amount;
        }
        return null;
    }

    /** A number, or a text that says one. */
    private static BigDecimal number(JsonNode node, String name, Problems problems) {
        if (!isGiven(node)) {
            return null;
        }
        if (!node.isNumber() && !node.isTextual()) {
            problems.add("De waarde van '" + name + "' is ongeldig. Geef een getal.");
            return null;
        }
        Read<BigDecimal> read = DutchReading.number(node.isNumber() ? node.numberValue() : node.textValue());
        problems.addIf(read.value() == null, "De waarde van '" + name + "' " + read.problem());
        return read.value();
    }

    /** An amount that may also be nothing at all. */
    private static BigDecimal residual(JsonNode node, Problems problems) {
        BigDecimal residual = number(node, "restwaarde", problems);
        return residual != null && residual.signum() == 0 ? BigDecimal.ZERO : positive(residual, "restwaarde", problems);
    }

    private static List<BigDecimal> lots(JsonNode node, Problems problems) {
        List<BigDecimal> lots = new ArrayList<>();
        if (isGiven(node) && !(node.isArray() && node.size() > 0 && node.size() <= MOST_LOTS)) {
            problems.add("De waarde van 'percelen' is ongeldig. Geef een lijst van 1 tot en met " + MOST_LOTS + " bedragen.");
        } else if (isGiven(node)) {
            for (int lot = 0; lot < node.size(); lot++) {
                String name = "percelen[" + lot + "]";
                problems.addIf(!isGiven(node.get(lot)), "De waarde van '" + name + "' is ongeldig. Geef een getal.");
                lots.add(amount(node.get(lot), name, problems));
            }
        }
        return lots;
    }

    private static Integer months(JsonNode question, Problems problems) {
        BigDecimal months = number(question.path("looptijdMaanden"), "looptijdMaanden", problems);
        if (months == null) {
            return null;
        }
        boolean whole = months.signum() > 0 && months.compareTo(BigDecimal.valueOf(LONGEST_TERM)) <= 0
                && months.stripTrailingZeros().scale() <= 0;
        problems.addIf(!whole, "De waarde van 'looptijdMaanden' is ongeldig. Geef een heel getal van 1 tot en met " + LONGEST_TERM + ".");
        return whole ? months.intValueExact() : null;
    }

    private LocalDate date(JsonNode question, Problems problems) {
        String text = text(question, "peildatum", problems);
        if (text == null) {
            return LocalDate.now(clock);
        }
        Read<LocalDate> read = DutchReading.day(text);
        problems.addIf(read.value() == null, "De waarde van 'peildatum' " + read.problem());
        Optional.ofNullable(read.value()).flatMap(days::problem).ifPresent(problems::add);
        return read.value();
    }

    private static boolean flag(JsonNode question, String name, Problems problems) {
        JsonNode node = question.path(name);
        problems.addIf(isGiven(question, name) && !node.isBoolean(),
                "De waarde van '" + name + "' is ongeldig. Geef true of false.");
        return node.asBoolean(false);
    }

    private static String text(JsonNode question, String name, Problems problems) {
        JsonNode node = question.path(name);
        if (!isGiven(question, name)) {
            return null;
        }
        problems.addIf(!node.isTextual(), "De waarde van '" + name + "' is ongeldig. Geef een tekst tussen aanhalingstekens.");
        return node.isTextual() ? node.textValue().strip() : null;
    }

    /** An empty text counts as not given. */
    private static boolean isGiven(JsonNode question, String name) {
        return isGiven(question.path(name));
    }

    private static boolean isGiven(JsonNode node) {
        return !node.isMissingNode() && !node.isNull() && !(node.isTextual() && node.textValue().isBlank());
    }
}
