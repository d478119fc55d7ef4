// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.CPV_CODE;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.CROSS_BORDER;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.DAY;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.FRAMEWORK;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.LOTS;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.MONTHLY_AMOUNT;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.MONTHS;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.NATURE;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.OPEN_ENDED;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.RESIDUAL;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.TOPIC;
import static nl.mvoi.inkoop.rulebook.internal.question.QuestionField.VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Given given = new Given(question);
        String cpvCode = cpvCode(given.value(CPV_CODE), problems);
        Nature nature = nature(given.value(NATURE), problems);
        BigDecimal value = amount(given.value(VALUE), problems);
        problems.at(VALUE.key()).addIf(!given.has(VALUE) && !given.has(MONTHLY_AMOUNT), "'geraamdeWaarde' ontbreekt.");
        Integer months = months(given.value(MONTHS), problems);
        LocalDate date = date(given.value(DAY), problems);
        String topic = topic(given.value(TOPIC), date, problems);
        boolean crossBorder = flag(given.value(CROSS_BORDER), problems);
        boolean framework = flag(given.value(FRAMEWORK), problems);
        BigDecimal monthly = amount(given.value(MONTHLY_AMOUNT), problems);
        BigDecimal residual = residual(given.value(RESIDUAL), problems);
        boolean openEnded = flag(given.value(OPEN_ENDED), problems);
        List<BigDecimal> lots = lots(given.value(LOTS), problems);
        together(given, openEnded, problems);
        question.fieldNames().forEachRemaining(name -> problems.addIf(QuestionField.of(name).isEmpty(),
                "'" + name + "' is onbekend. Controleer de naam."));
        problems.refuseIfAny();
        Question read = new Question(new Purchase(cpvCode, nature, topic, value, months, date, crossBorder, framework),
                monthly, residual, openEnded, lots);
        ValuationHelp.problems(read, rules, LARGEST_VALUE).forEach(problems::add);
        problems.refuseIfAny();
        return read;
    }

    /** The answers as they came in. */
    private record Given(JsonNode question) {

        Value value(QuestionField field) {
            return new Value(field, field.key(), question.path(field.key()));
        }

        boolean has(QuestionField field) {
            return value(field).isGiven();
        }
    }

    /**
     * One answer, or a part of one.
     *
     * @param name how whoever asks finds it
     */
    private record Value(QuestionField field, String name, JsonNode node) {

        /** An empty text counts as not given. */
        boolean isGiven() {
            return !node.isMissingNode() && !node.isNull() && !(node.isTextual() && node.textValue().isBlank());
        }

        /** Adds that the value is wrong; {@code how} is a Dutch sentence, or the end of one. */
        void refuse(Problems problems, String how) {
            problems.at(field.key()).add("De waarde van '" + name + "' " + how);
        }
    }

    /** What asks for another answer beside it. */
    private static void together(Given given, boolean openEnded, Problems problems) {
        problems.at(MONTHLY_AMOUNT.key()).addIf(given.has(MONTHLY_AMOUNT) && !openEnded && !given.has(MONTHS),
                "Geef bij 'bedragPerMaand' ook 'looptijdMaanden', of geef 'onbepaaldeTijd'.");
        problems.at(OPEN_ENDED.key()).addIf(openEnded && !given.has(MONTHLY_AMOUNT), "Geef bij 'onbepaaldeTijd' ook 'bedragPerMaand'.");
        problems.at(RESIDUAL.key()).addIf(given.has(RESIDUAL) && !given.has(MONTHLY_AMOUNT), "Geef bij 'restwaarde' ook 'bedragPerMaand'.");
        problems.at(CPV_CODE.key()).addIf(!given.has(CPV_CODE) && !(given.has(NATURE) && given.has(TOPIC)),
                "Geef 'cpvCode', of geef zowel 'soort' als 'onderwerp'.");
    }

    private String cpvCode(Value given, Problems problems) {
        String text = text(given, problems);
        if (text == null) {
            return null;
        }
        return cpvCodes.find(text).map(Cpv::code).orElseGet(() -> {
            problems.at(CPV_CODE.key()).add("De CPV-code in 'cpvCode' bestaat niet. " + cpvCodes.help(text));
            return null;
        });
    }

    private static Nature nature(Value given, Problems problems) {
        String text = text(given, problems);
        for (Nature nature : NATURES) {
            if (nature.name().equals(text)) {
                return nature;
            }
        }
        if (text != null) {
            given.refuse(problems, "is ongeldig. Kies uit: "
                    + NATURES.stream().map(Nature::inWords).collect(Collectors.joining(", ")) + ".");
        }
        return null;
    }

    private String topic(Value given, LocalDate date, Problems problems) {
        String text = text(given, problems);
        if (text == null) {
            return null;
        }
        List<Choice> onDate = date == null ? List.of() : rules.topics(date);
        List<Choice> topics = onDate.isEmpty() ? rules.topics(LocalDate.now(clock)) : onDate;
        if (topics.stream().anyMatch(topic -> topic.code().equals(text))) {
            return text;
        }
        given.refuse(problems, "is ongeldig. Kies uit: "
                + topics.stream().map(topic -> topic.name() + " (" + topic.code() + ")").collect(Collectors.joining("; ")) + ".");
        return null;
    }

    /** An amount in euro, as a number or as people write it; null when it is not given or wrong. */
    private static BigDecimal amount(Value given, Problems problems) {
        return positive(number(given, problems), given, problems);
    }

    private static BigDecimal positive(BigDecimal amount, Value given, Problems problems) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() <= 0 || amount.compareTo(LARGEST_VALUE) > 0) {
            given.refuse(problems, "is ongeldig. Geef een bedrag van meer dan 0 en hoogstens 10 miljard euro.");
        } else if (amount.stripTrailingZeros().scale() > 2) {
            given.refuse(problems, "is ongeldig. Geef hoogstens twee cijfers achter de komma.");
        } else {
            return amount;
        }
        return null;
    }

    /** A number, or a text that says one. */
    private static BigDecimal number(Value given, Problems problems) {
        JsonNode node = given.node();
        if (!given.isGiven()) {
            return null;
        }
        if (!node.isNumber() && !node.isTextual()) {
            given.refuse(problems, "is ongeldig. Geef een getal.");
            return null;
        }
        Read<BigDecimal> read = DutchReading.number(node.isNumber() ? node.numberValue() : node.textValue());
        if (read.value() == null) {
            given.refuse(problems, read.problem());
        }
        return read.value();
    }

    /** An amount that may also be nothing at all. */
    private static BigDecimal residual(Value given, Problems problems) {
        BigDecimal residual = number(given, problems);
        return residual != null && residual.signum() == 0 ? BigDecimal.ZERO : positive(residual, given, problems);
    }

    private static List<BigDecimal> lots(Value given, Problems problems) {
        JsonNode node = given.node();
        List<BigDecimal> lots = new ArrayList<>();
        if (given.isGiven() && !(node.isArray() && node.size() > 0 && node.size() <= MOST_LOTS)) {
            given.refuse(problems, "is ongeldig. Geef een lijst van 1 tot en met " + MOST_LOTS + " bedragen.");
        } else if (given.isGiven()) {
            for (int lot = 0; lot < node.size(); lot++) {
                lots.add(lot(new Value(LOTS, LOTS.key() + "[" + lot + "]", node.get(lot)), problems));
            }
        }
        return lots;
    }

    private static BigDecimal lot(Value given, Problems problems) {
        if (!given.isGiven()) {
            given.refuse(problems, "is ongeldig. Geef een getal.");
        }
        return amount(given, problems);
    }

    private static Integer months(Value given, Problems problems) {
        BigDecimal months = number(given, problems);
        if (months == null) {
            return null;
        }
        boolean whole = months.signum() > 0 && months.compareTo(BigDecimal.valueOf(LONGEST_TERM)) <= 0
                && months.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            given.refuse(problems, "is ongeldig. Geef een heel getal van 1 tot en met " + LONGEST_TERM + ".");
        }
        return whole ? months.intValueExact() : null;
    }

    private LocalDate date(Value given, Problems problems) {
        String text = text(given, problems);
        if (text == null) {
            return LocalDate.now(clock);
        }
        Read<LocalDate> read = DutchReading.day(text);
        if (read.value() == null) {
            given.refuse(problems, read.problem());
        }
        Optional.ofNullable(read.value()).flatMap(days::problem).ifPresent(sentence -> problems.at(DAY.key()).add(sentence));
        return read.value();
    }

    private static boolean flag(Value given, Problems problems) {
        if (given.isGiven() && !given.node().isBoolean()) {
            given.refuse(problems, "is ongeldig. Geef true of false.");
        }
        return given.node().asBoolean(false);
    }

    private static String text(Value given, Problems problems) {
        if (!given.isGiven()) {
            return null;
        }
        if (!given.node().isTextual()) {
            given.refuse(problems, "is ongeldig. Geef een tekst tussen aanhalingstekens.");
        }
        return given.node().isTextual() ? given.node().textValue().strip() : null;
    }
}
