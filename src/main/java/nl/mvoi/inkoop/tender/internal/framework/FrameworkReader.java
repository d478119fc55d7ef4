// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Given;
import nl.mvoi.inkoop.platform.Given.Range;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ForeignNumber;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Lot;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Promise;

/** Reads a framework agreement that somebody wants to record, so that he hears everything that is wrong at once. */
final class FrameworkReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 40;
    private static final int MOST = 100;
    private static final Range MONEY = Range.of("0.01", "10000000000");
    private static final Range USED = Range.upTo(new BigDecimal("10000000000"));
    private static final Range LOT_NUMBER = new Range(BigDecimal.ONE, BigDecimal.valueOf(999), 0);
    private static final Range LEVEL = new Range(BigDecimal.ONE, BigDecimal.valueOf(3), 0);
    private static final Range NORM = new Range(BigDecimal.ZERO, new BigDecimal("10000000000"), 6);

    private final Given given;
    private final Problems problems;
    private final CpvCodes codes;
    private final List<String> topics;
    private final LocalDate today;

    private FrameworkReader(Given given, CpvCodes codes, List<Choice> topics, LocalDate today) {
        this.given = given;
        this.problems = given.problems();
        this.codes = codes;
        this.topics = topics.stream().map(Choice::code).toList();
        this.today = today;
    }

    /**
     * @param naming how the asker finds a value, from its path
     * @param topics that exist
     * @throws Refusal naming everything that is wrong
     */
    static FrameworkAgreement read(JsonNode body, UnaryOperator<String> naming, CpvCodes codes, List<Choice> topics, LocalDate today) {
        if (!body.isObject()) {
            throw new Refusal("Stuur één raamovereenkomst, als JSON-object.");
        }
        return new FrameworkReader(new Given("", body, new Problems(), naming), codes, topics, today).read();
    }

    private FrameworkAgreement read() {
        given.only("titel", "cpv", "onderwerp", "begin", "einde", "plafond", "benut", "afroep", "percelen", "eisen");
        String title = given.at("titel").requiredText(LONGEST_NAME);
        List<String> cpv = cpv();
        String topic = topic();
        LocalDate begin = required("begin");
        LocalDate end = required("einde");
        term(begin, end);
        BigDecimal ceiling = ceiling();
        BigDecimal used = Objects.requireNonNullElse(given.at("benut").number(USED), BigDecimal.ZERO);
        problems.at("benut").addIf(ceiling != null && used.compareTo(ceiling) > 0, "Er is al meer afgeroepen (" + DutchFormat.euro(used)
                + ") dan het plafond toelaat (" + (ceiling == null ? "" : DutchFormat.euro(ceiling)) + ").");
        CallOff callOff = given.at("afroep").require() ? given.at("afroep").choice(CallOff.class) : null;
        List<Lot> lots = lots();
        List<Promise> promises = promises();
        problems.refuseIfAny();
        return new FrameworkAgreement(null, title, cpv, topic, begin, end, ceiling, used, callOff, lots, promises);
    }

    private List<String> cpv() {
        Given list = given.at("cpv");
        if (!list.require()) {
            return List.of();
        }
        List<String> read = new ArrayList<>();
        for (Given one : list.items(1, MOST)) {
            String digits = CpvCodes.digits(one.text(LONGEST_CODE)).map(FrameworkReader::beginning).orElse(null);
            if (digits == null || !exists(digits)) {
                one.refuse("is ongeldig. Geef de eerste 2 tot en met 8 cijfers van een CPV-code, bijvoorbeeld 4523.");
            } else if (!read.contains(digits)) {
                read.add(digits);
            }
        }
        return read;
    }

    /** A whole code with zeros at its end, as it stands in a notice, means all codes below it. */
    private static String beginning(String digits) {
        return digits.length() == CpvCodes.DIGITS ? digits.replaceFirst("(?<=^\\d{2,7})0+$", "") : digits;
    }

    private boolean exists(String begin) {
        return codes.under(begin + "0".repeat(CpvCodes.DIGITS - begin.length())).stream().anyMatch(code -> code.startsWith(begin));
    }

    private String topic() {
        Given one = given.at("onderwerp");
        String code = one.text(LONGEST_CODE);
        if (code != null && !topics.contains(code)) {
            one.refuse("is ongeldig. Kies uit: " + String.join(", ", topics) + ".");
        }
        return code;
    }

    private LocalDate required(String key) {
        return given.at(key).require() ? given.at(key).day() : null;
    }

    private void term(LocalDate begin, LocalDate end) {
        problems.at("einde").addIf(begin != null && end != null && end.isBefore(begin), "De raamovereenkomst eindigt voordat zij begint.");
        problems.at("einde").addIf(end != null && end.isBefore(today), "De raamovereenkomst loopt niet meer. U legt alleen een raamovereenkomst vast die nog loopt.");
    }

    private BigDecimal ceiling() {
        Given one = given.at("plafond");
        problems.at("plafond").addIf(!one.isGiven(), "Het plafond ontbreekt. Een raamovereenkomst zonder hoogste bedrag mag niet: er is dan niet te zien wanneer zij op is.");
        return one.number(MONEY);
    }

    private List<Lot> lots() {
        Given list = given.at("percelen");
        List<Lot> lots = list.require() ? list.items(1, MOST).stream().map(this::lot).toList() : List.of();
        Set<Integer> seen = new HashSet<>();
        lots.stream().map(Lot::number).filter(number -> number > 0 && !seen.add(number)).distinct().forEach(number ->
                problems.at("percelen").add("Meer percelen hebben nummer " + number + ". Geef elk perceel een eigen nummer."));
        return lots;
    }

    private Lot lot(Given one) {
        one.only("nummer", "naam", "leveranciers");
        BigDecimal number = one.at("nummer").required(LOT_NUMBER);
        String name = one.at("naam").requiredText(LONGEST_NAME);
        Given list = one.at("leveranciers");
        List<Company> suppliers = new ArrayList<>();
        for (Given supplier : list.require() ? list.items(1, MOST) : List.<Given>of()) {
            Company company = supplier(supplier);
            suppliers.stream().filter(earlier -> company.name() != null && earlier.name() != null && earlier.looksLike(company)).findFirst().ifPresent(earlier ->
                    problems.at(supplier.path()).add(DutchFormat.sentence("Een leverancier staat twee keer in een perceel: " + earlier.name() + " en " + company.name())));
            suppliers.add(company);
        }
        return new Lot(number == null ? 0 : number.intValue(), name, suppliers);
    }

    private Company supplier(Given one) {
        one.only("naam", "kvk");
        String typed = one.at("kvk").text(LONGEST_CODE);
        Company company = Company.of(one.at("naam").requiredText(LONGEST_NAME), typed);
        if (typed != null && !company.isNumbered()) {
            one.at("kvk").refuse("klopt niet. " + ChamberOfCommerceNumber.ADVICE + " " + ForeignNumber.ADVICE);
        }
        return company;
    }

    private List<Promise> promises() {
        List<Promise> promises = given.at("eisen").items(0, MOST).stream().map(this::promise).toList();
        Set<String> seen = new HashSet<>();
        promises.stream().map(Promise::code).filter(code -> code != null && !seen.add(code)).distinct().forEach(code ->
                problems.at("eisen").add("Eis " + code + " staat er twee keer."));
        return promises;
    }

    private Promise promise(Given one) {
        one.only("code", "niveau", "norm");
        BigDecimal level = one.at("niveau").number(LEVEL);
        String code = one.at("code").requiredText(LONGEST_CODE);
        return new Promise(code == null ? null : Names.code(code), level == null ? null : level.intValue(), one.at("norm").required(NORM));
    }
}
