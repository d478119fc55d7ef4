// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Given;
import nl.mvoi.inkoop.platform.Given.Range;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Theme;

/** Reads a question for a calculation, so that whoever asks hears every mistake at once. */
public final class CalculationReader {

    /** Most bids in one question. */
    public static final int MOST_BIDS = 100;
    /** Most criteria in one question. */
    public static final int MOST_CRITERIA = 30;

    private static final int MOST_MARKS = 10;
    private static final int MOST_STEPS = 25;
    private static final int MOST_COSTS = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 50;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Range ABOVE_NOTHING = Range.of("0.01", "10000000000");
    /** Below zero somebody pays for what he may take along. */
    private static final Range MONEY = Range.of("-10000000000", "10000000000");
    private static final Range WEIGHT = Range.upTo(ALL);
    private static final Range PERCENT = Range.of("-100", "100");
    private static final Range HIGHEST_MARK = Range.of("0.01", "1000");
    private static final Range FACTOR = new Range(BigDecimal.ZERO, new BigDecimal("1000000"), 6);
    private static final List<String> THEMES = Stream.concat(Stream.of(Theme.values()).map(Enum::name), Stream.of(Criterion.MVOI)).toList();

    /**
     * A question that is in order.
     *
     * @param estimate euro; null when the asker does not want to know which prices are low
     * @param warnings Dutch sentences on what was given and does not count
     */
    public record Asked(PublishedMethod method, List<Offer> offers, BigDecimal estimate, List<String> warnings) {
    }

    private final Given question;
    private final Problems problems;
    private final List<String> warnings = new ArrayList<>();
    private Formula formula;

    private CalculationReader(Given question) {
        this.question = question;
        this.problems = question.problems();
    }

    /**
     * Reads what a program asks.
     *
     * @throws Refusal naming everything that is wrong
     */
    public static Asked read(JsonNode question) {
        return read(question, path -> "'" + path + "'");
    }

    /**
     * @param naming how the asker finds a value, from its path
     * @throws Refusal naming everything that is wrong
     */
    public static Asked read(JsonNode question, UnaryOperator<String> naming) {
        if (!question.isObject()) {
            throw new Refusal("Stuur één vraag, als JSON-object.");
        }
        return new CalculationReader(new Given("", question, new Problems(), naming)).read();
    }

    private Asked read() {
        question.only("methode", "prijsgewicht", "laagstePrijs", "hoogstePrijs", "plafond", "wegvallen", "criteria", "inschrijvingen", "factoren", "raming");
        formula = question.at("methode").require() ? question.at("methode").choice(Formula.class) : null;
        boolean ceiling = question.at("plafond").flag();
        BigDecimal priceWeight = number(question.at("prijsgewicht"), WEIGHT, asked().givesPoints());
        BigDecimal lowest = number(question.at("laagstePrijs"), MONEY, formula == Formula.PUNTEN_ABSOLUUT);
        BigDecimal highest = number(question.at("hoogstePrijs"), MONEY, formula == Formula.PUNTEN_ABSOLUUT || ceiling);
        DropOut dropOut = dropOut();
        List<Yardstick> criteria = criteria();
        Map<String, BigDecimal> factors = amounts(question.at("factoren"), FACTOR, formula == Formula.LAAGSTE_KOSTEN);
        ends(lowest, highest);
        weights(priceWeight, criteria);
        BigDecimal estimate = question.at("raming").number(ABOVE_NOTHING);
        List<Offer> offers = offers(criteria, factors.keySet());
        problems.refuseIfAny();
        return new Asked(new PublishedMethod(formula, priceWeight, lowest, highest, ceiling, dropOut, criteria, factors), offers, estimate,
                warnings.stream().distinct().toList());
    }

    /** While nobody knows the method, what only one of them asks is not asked. */
    private Formula asked() {
        return formula == null ? Formula.LAAGSTE_PRIJS : formula;
    }

    private BigDecimal number(Given given, Range range, boolean needed) {
        return counts(given, needed) ? given.required(range) : given.number(range);
    }

    /** Whether this method needs the value; what was given for nothing is told. */
    private boolean counts(Given given, boolean needed) {
        if (!needed && formula != null && given.isGiven()) {
            warnings.add(name(given.path()) + " telt niet mee bij de methode " + formula.label() + ".");
        }
        return needed;
    }

    private DropOut dropOut() {
        Given given = question.at("wegvallen");
        if (counts(given, formula == Formula.PUNTEN_RELATIEF)) {
            given.require();
        }
        return given.choice(DropOut.class);
    }

    private void ends(BigDecimal lowest, BigDecimal highest) {
        problems.at("laagstePrijs").addIf(formula == Formula.PUNTEN_ABSOLUUT && lowest != null && highest != null && lowest.compareTo(highest) >= 0,
                "Maak " + name("laagstePrijs") + " lager dan " + name("hoogstePrijs") + ".");
    }

    private void weights(BigDecimal priceWeight, List<Yardstick> criteria) {
        List<BigDecimal> all = Stream.concat(criteria.stream().map(Yardstick::weight), Stream.ofNullable(priceWeight)).toList();
        if (asked().givesPoints() && priceWeight != null && !all.contains(null)) {
            BigDecimal sum = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            problems.at("prijsgewicht").addIf(sum.compareTo(ALL) != 0,
                    "De gewichten en " + name("prijsgewicht") + " zijn samen " + DutchFormat.number(sum) + ". Maak er samen 100 van.");
        }
    }

    private List<Yardstick> criteria() {
        List<Yardstick> criteria = question.at("criteria").items(0, MOST_CRITERIA).stream().filter(this::isRow).map(this::criterion).toList();
        twice(criteria.stream().map(Yardstick::code).toList()).forEach(code ->
                problems.at("criteria").add("Meer criteria hebben de code '" + code + "'. Geef elk criterium een eigen code."));
        return criteria;
    }

    private boolean isRow(Given given) {
        boolean row = given.node().isObject();
        if (!row) {
            given.refuse("is ongeldig. Geef een JSON-object.");
        }
        return row;
    }

    private Yardstick criterion(Given given) {
        given.only("code", "gewicht", "schaal", "minimum", "thema", "waarden", "percentages");
        BigDecimal scale = number(given.at("schaal"), HIGHEST_MARK, asked().givesPoints());
        Yardstick read = new Yardstick(given.at("code").requiredText(LONGEST_CODE), number(given.at("gewicht"), WEIGHT, asked().givesPoints()), scale,
                given.at("minimum").number(scale == null ? HIGHEST_MARK : Range.upTo(scale)), theme(given.at("thema")),
                steps(given.at("waarden"), MONEY), steps(given.at("percentages"), PERCENT));
        problems.at(given.path()).addIf(formula == Formula.GUNNEN_OP_WAARDE && (read.values() == null) == (read.percentages() == null),
                "Geef bij " + name(given.path()) + " een van de twee: 'waarden' of 'percentages'.");
        return read;
    }

    private SortedMap<BigDecimal, BigDecimal> steps(Given given, Range range) {
        counts(given, formula == Formula.GUNNEN_OP_WAARDE);
        SortedMap<BigDecimal, BigDecimal> steps = new TreeMap<>();
        given.entries(MOST_STEPS).forEach((mark, value) -> {
            BigDecimal read = mark.matches("-?\\d{1,4}(\\.\\d{1,2})?") ? new BigDecimal(mark) : null;
            if (read == null || steps.containsKey(read)) {
                value.refuse(read == null ? "hoort bij een cijfer dat wij niet kunnen lezen. Schrijf het cijfer als 8 of 7.5." : "staat er meer dan een keer.");
            } else {
                steps.put(read, value.required(range));
            }
        });
        return given.isGiven() ? steps : null;
    }

    private static String theme(Given given) {
        String theme = given.text(LONGEST_CODE);
        if (theme != null && !THEMES.contains(theme)) {
            given.refuse("is ongeldig. Kies uit: " + String.join(", ", THEMES) + ".");
        }
        return theme;
    }

    private List<Offer> offers(List<Yardstick> criteria, Set<String> items) {
        List<Offer> offers = new ArrayList<>();
        question.at("inschrijvingen").items(1, MOST_BIDS).stream().filter(this::isRow).forEach(given -> offers.add(offer(given, offers.size(), criteria, items)));
        twice(offers.stream().map(Offer::name).filter(Objects::nonNull).map(Names::plain).toList()).forEach(name -> problems.at("inschrijvingen")
                .add("Meer inschrijvingen heten '" + name + "'. Geef elke inschrijving een eigen naam."));
        return offers;
    }

    private Offer offer(Given given, int id, List<Yardstick> criteria, Set<String> items) {
        given.only("naam", "prijs", "cijfers", "kosten", "uitgevallen");
        String name = given.at("naam").requiredText(LONGEST_NAME);
        BigDecimal price = given.at("prijs").required(formula == Formula.PUNTEN_RELATIEF ? ABOVE_NOTHING : MONEY);
        Map<String, BigDecimal> costs = amounts(given.at("kosten"), MONEY, formula == Formula.LAAGSTE_KOSTEN);
        if (formula == Formula.LAAGSTE_KOSTEN) {
            costs.keySet().stream().filter(item -> !items.contains(item)).forEach(item -> problems.at(given.at("kosten").at(item).path())
                    .add("Geef bij " + name("factoren") + " ook een factor voor '" + item + "'."));
            items.forEach(item -> given.at("kosten").at(item).require());
        }
        return new Offer(id, name, price, marks(given.at("cijfers"), criteria), costs, given.at("uitgevallen").flag());
    }

    private Map<String, BigDecimal> amounts(Given given, Range range, boolean needed) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        counts(given, needed);
        given.entries(MOST_COSTS).forEach((item, amount) -> amounts.put(item, amount.required(range)));
        return amounts;
    }

    private Map<String, List<BigDecimal>> marks(Given given, List<Yardstick> criteria) {
        Map<String, List<BigDecimal>> marks = new LinkedHashMap<>();
        if (given.isObject(MOST_CRITERIA)) {
            given.only(criteria.stream().map(Yardstick::code).toList());
        }
        criteria.stream().filter(one -> one.code() != null).forEach(one -> marks.computeIfAbsent(one.code(), code -> given.at(code).require()
                ? given.at(code).items(1, MOST_MARKS).stream().map(mark -> mark(mark, one)).filter(Objects::nonNull).toList() : List.of()));
        return marks;
    }

    private BigDecimal mark(Given given, Yardstick criterion) {
        SortedMap<BigDecimal, BigDecimal> table = criterion.values() == null ? criterion.percentages() : criterion.values();
        if (formula != Formula.GUNNEN_OP_WAARDE || table == null) {
            return given.required(criterion.scale() == null ? Range.upTo(HIGHEST_MARK.high()) : Range.upTo(criterion.scale()));
        }
        BigDecimal mark = given.required(Range.of("-9999", "9999"));
        if (mark != null && !table.containsKey(mark)) {
            given.refuse("is een cijfer dat niet in de tabel van '" + criterion.code() + "' staat. Kies uit: "
                    + table.keySet().stream().map(DutchFormat::number).collect(Collectors.joining("; ")) + ".");
        }
        return mark;
    }

    private String name(String path) {
        return question.naming().apply(path);
    }

    private static List<String> twice(List<String> texts) {
        Set<String> seen = new HashSet<>();
        return texts.stream().filter(text -> text != null && !seen.add(text)).distinct().toList();
    }
}
