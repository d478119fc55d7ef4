// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Exploration.Topic;
import nl.mvoi.inkoop.rules.LegalRules.SocialReturn;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.rules.Variant;

/** Asks the tables one after the other what they say about a purchase. */
final class Explorer {

    private static final Variant OPEN = Variant.OPENBAAR;
    /** The legal test with which the law's own shares of clean vehicles become requirements. */
    private static final String CLEAN_VEHICLES = "CVD";
    /** Codes of one cell differ in the number at the end only, so that the longer one has the higher number. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final String WITHOUT_CODE = "Er is geen CPV-code gegeven. Daarom telt alles mee wat bij het onderwerp kan horen. "
            + "Met een CPV-code wordt het antwoord preciezer.";
    private static final String SERVICE_WITHOUT_CODE = " Of dit een sociale of andere specifieke dienst is, ziet het programma alleen aan de code. "
            + "Voor zo'n dienst geldt een andere procedure.";
    private static final String NOTHING_FITS = "Geen eis uit de bibliotheek gaat precies over dit product. "
            + "Daarom staan hier alle eisen van het onderwerp. Past er geen, vraag dan een afwijking aan.";
    private static final String WIDER = " is ruimer dan de lijst van sociale en andere specifieke diensten. Sommige codes eronder staan op die "
            + "lijst, andere niet. Voor de lijst geldt een andere drempel. Kies daarom zo mogelijk een preciezere code.";
    private static final Set<Nature> SERVICES = Set.of(Nature.DIENST, Nature.DIENST_SAS, Nature.INHUUR);
    private static final String LABOUR_UNKNOWN = "Welk deel naar lonen gaat, is nu nog niet bekend.";

    private final Tables tables;
    private final CpvCodes cpvCodes;
    private final TableLibrary library;

    Explorer(Tables tables, CpvCodes cpvCodes, TableLibrary library) {
        this.tables = tables;
        this.cpvCodes = cpvCodes;
        this.library = library;
    }

    Exploration explore(Purchase purchase) {
        refuseIncomplete(purchase);
        List<String> warnings = new ArrayList<>();
        LocalDate on = purchase.referenceDate();
        Kind kind = nature(purchase, warnings);
        Nature nature = kind.nature();
        Topic topic = topic(purchase, warnings);
        List<String> traits = traits(purchase);
        if (purchase.cpvCode() == null) {
            warnings.add(nature == Nature.DIENST || nature == Nature.INHUUR ? WITHOUT_CODE + SERVICE_WITHOUT_CODE : WITHOUT_CODE);
        }
        ProcedureAdvice procedure = procedure(purchase, nature);
        List<String> legalTests = legalTests(traits, procedure.code(), nature, on).stream()
                .map(row -> row.text("toets")).toList();
        wider(purchase, nature).ifPresent(warnings::add);
        warnings.addAll(notYetSet("procedure", on));
        if (legalTests.contains(CLEAN_VEHICLES)) {
            warnings.addAll(notYetSet("schoneVoertuigen", on));
        }
        Map<String, Object> themeFacts = themeFacts(purchase, nature, traits);
        themeFacts.put("schoneVoertuigen", legalTests.contains(CLEAN_VEHICLES));
        themeFacts.putAll(Map.of("onderwerp", topic.code(), "peildatum", on));
        Wanted wanted = new Wanted(Traits.ofProduct(purchase, traits), library.procedureRow(procedure.code(), purchase.directCallOff(), on).flag("gunningscriteria"), "");
        List<ThemeAdvice> themes = Arrays.stream(Theme.values())
                .map(theme -> theme(theme, wanted, themeFacts))
                .toList();
        return new Exploration(topic, nature, kind.explanation(), cpv(purchase), procedure, themes,
                library.terms(procedure.code(), OPEN, on), legalTests, List.copyOf(warnings));
    }

    /** Dutch sentences of where the facts of a purchase contradict its CPV code; empty without a code. */
    List<String> conflicts(Purchase purchase) {
        refuseIncomplete(purchase);
        List<String> conflicts = new ArrayList<>();
        nature(purchase, conflicts);
        topic(purchase, conflicts);
        return conflicts;
    }

    /** The nature that the rules give a purchase; its value may be absent. */
    Nature nature(Purchase purchase) {
        refuseIncomplete(purchase);
        return nature(purchase, new ArrayList<>()).nature();
    }

    /** What only its value leads to: without a framework agreement and a tendered route, which come before the thresholds. */
    boolean reachesEuropeanThreshold(Purchase purchase) {
        Purchase plain = purchase.withFramework(false).withTenderedRoute(false);
        return library.procedureRow(procedure(plain, nature(plain)).code(), plain.referenceDate()).flag("europees");
    }

    /** What to tell when a table goes on with the last known amounts or shares after their period. */
    private List<String> notYetSet(String table, LocalDate on) {
        return tables.rows("nogNietVastgesteld", Map.of("tabel", table, "peildatum", on)).stream().map(row -> row.text("waarschuwing")).toList();
    }

    private static void refuseIncomplete(Purchase purchase) {
        boolean described = purchase.nature() != null && purchase.topic() != null;
        if (purchase.cpvCode() == null && !described) {
            throw new Refusal("Geef een CPV-code, of geef zowel de soort als het onderwerp.");
        }
    }

    private Kind nature(Purchase purchase, List<String> warnings) {
        Nature given = purchase.nature();
        if (purchase.cpvCode() == null) {
            return new Kind(given, Explanation.chosen("Deze soort is zelf gekozen."));
        }
        Row row = natureRow(purchase);
        Nature derived = Nature.valueOf(row.text("soort"));
        if (given == null || given == derived || given == Nature.DIENST && derived == Nature.DIENST_SAS) {
            return new Kind(derived, row.explanation());
        }
        if (!cpvTellsApart(given)) {
            return new Kind(given, Explanation.chosen("Deze soort is zelf gekozen. Aan een CPV-code is die soort niet te zien."));
        }
        warnings.add("CPV-code " + purchase.cpvCode() + " hoort bij de soort " + derived.label() + ", maar gekozen is " + given.label()
                + ". De gekozen soort telt.");
        return new Kind(given, Explanation.chosen("Deze soort is zelf gekozen, en dat gaat voor de CPV-code."));
    }

    private Row natureRow(Purchase purchase) {
        return tables.row("aardUitCpv", Map.of("cpvCode", purchase.cpvCode(), "peildatum", purchase.referenceDate()));
    }

    /** Whether the code is on the list of social and other specific services, whatever nature the user chose. */
    private boolean isSocialService(Purchase purchase) {
        return purchase.cpvCode() != null && natureRow(purchase).text("soort").equals(Nature.DIENST_SAS.name());
    }

    /** A Dutch sentence when some codes below this one are on the list of social and other specific services, and others are not. */
    private Optional<String> wider(Purchase purchase, Nature nature) {
        if (purchase.cpvCode() == null || !SERVICES.contains(nature)) {
            return Optional.empty();
        }
        boolean social = isSocialService(purchase);
        boolean mixed = cpvCodes.under(purchase.cpvCode()).stream().anyMatch(code -> isSocialService(purchase.withCpv(code)) != social);
        return mixed ? Optional.of("CPV-code " + purchase.cpvCode() + WIDER) : Optional.empty();
    }

    /** The nature of a purchase and why. */
    private record Kind(Nature nature, Explanation explanation) {
    }

    /** A concession and hired staff are forms of contract that no CPV code shows. */
    private static boolean cpvTellsApart(Nature given) {
        return given != Nature.CONCESSIE && given != Nature.INHUUR;
    }

    private Topic topic(Purchase purchase, List<String> warnings) {
        LocalDate on = purchase.referenceDate();
        if (purchase.cpvCode() == null) {
            return topic(purchase.topic(), on, null);
        }
        Row derived = tables.row("onderwerpUitCpv", Map.of("cpvCode", purchase.cpvCode(), "peildatum", on));
        String code = derived.text("onderwerp");
        if (purchase.topic() == null) {
            return topic(code, on, derived);
        }
        Topic chosen = topic(purchase.topic(), on, null);
        if (!purchase.topic().equals(code)) {
            warnings.add("CPV-code " + purchase.cpvCode() + " hoort bij het onderwerp " + topic(code, on, null).name()
                    + ", maar gekozen is " + chosen.name() + ". Het gekozen onderwerp telt.");
        }
        return chosen;
    }

    private Topic topic(String code, LocalDate on, Row derivedFrom) {
        Row row = library.topicRow(code, on);
        Row reason = derivedFrom == null ? row : derivedFrom;
        return new Topic(code, row.text("naam"), row.flag("hogeImpact"), reason.explanation());
    }

    /** The traits of the code; without a code those that any code of the topic has, so that no legal test is overlooked. */
    private List<String> traits(Purchase purchase) {
        List<Row> found = purchase.cpvCode() == null
                ? tables.rows("onderwerpKenmerken", Map.of("onderwerp", purchase.topic(), "peildatum", purchase.referenceDate()))
                : tables.rows("cpvKenmerken", Map.of("cpvCode", purchase.cpvCode(), "peildatum", purchase.referenceDate()));
        return found.stream()
                .map(row -> row.text("kenmerk"))
                .distinct()
                .toList();
    }

    private Cpv cpv(Purchase purchase) {
        String code = purchase.cpvCode();
        return code == null ? null : cpvCodes.find(code).orElseGet(() -> new Cpv(code, null));
    }

    private ProcedureAdvice procedure(Purchase purchase, Nature nature) {
        Row row = tables.row("procedure", Map.of(
                "soort", nature.name(),
                "geraamdeWaarde", purchase.estimatedValue(),
                "grensoverschrijdendBelang", purchase.crossBorderInterest(),
                "raamovereenkomst", purchase.framework(),
                "aanbesteedeRoute", purchase.tenderedRoute(),
                "socialeInhuur", nature == Nature.INHUUR && isSocialService(purchase),
                "peildatum", purchase.referenceDate()));
        ProcedureAdvice advice = library.procedureAdvice(Procedure.valueOf(row.text("procedure")), purchase.directCallOff(), purchase.referenceDate());
        return new ProcedureAdvice(advice.code(), advice.name(), advice.lane(), row.explanation());
    }

    /** What can make a theme count more, or a requirement apply, besides the topic. */
    private Map<String, Object> themeFacts(Purchase purchase, Nature nature, List<String> traits) {
        Map<String, Object> facts = new HashMap<>();
        Traits.THEME_FACTS.forEach((trait, fact) -> facts.put(fact, traits.contains(trait)));
        SocialReturn socialReturn = socialReturn(purchase, nature);
        facts.put("socialReturn", socialReturn.applies());
        facts.put("socialReturnPercentage", socialReturn.applies() ? socialReturn.percent() : 0);
        return facts;
    }

    /**
     * Which requirements of a theme are asked for.
     *
     * @param product       the traits of the product
     * @param awardCriteria whether the procedure has award criteria
     * @param note          what the reason of each one says besides, Dutch; empty for nothing
     */
    private record Wanted(List<String> product, boolean awardCriteria, String note) {

        Wanted ofAnyProduct() {
            return new Wanted(List.of(Traits.UNKNOWN), awardCriteria, Requirement.FOR_ANOTHER_PRODUCT);
        }

        boolean otherProduct() {
            return !note.isEmpty();
        }

        Explanation why(Row row) {
            return otherProduct() ? row.explanation().and(note) : row.explanation();
        }
    }

    private ThemeAdvice theme(Theme theme, Wanted wanted, Map<String, Object> themeFacts) {
        Map<String, Object> facts = new HashMap<>(themeFacts);
        facts.put("thema", theme.name());
        Row row = tables.row("themarelevantie", facts);
        Relevance relevance = Relevance.valueOf(row.text("relevantie"));
        int level = row.number("ambitieniveau");
        if (relevance == Relevance.NIET_RELEVANT) {
            return new ThemeAdvice(theme, relevance, level, row.explanation(), List.of());
        }
        List<Requirement> fitting = fitting(theme, wanted, facts);
        if (relevance == Relevance.VERPLICHT && fitting.isEmpty()) {
            List<Requirement> all = fitting(theme, wanted.ofAnyProduct(), facts);
            return new ThemeAdvice(theme, relevance, level, row.explanation().and(NOTHING_FITS), upTo(level, all));
        }
        return new ThemeAdvice(theme, relevance, level, row.explanation(), upTo(level, fitting));
    }

    private static List<Requirement> upTo(int level, List<Requirement> requirements) {
        return requirements.stream().filter(requirement -> requirement.level() <= level).toList();
    }

    /** The requirements that fit one of the traits of the product, or any product; each once, in the order of their codes. */
    private List<Requirement> fitting(Theme theme, Wanted wanted, Map<String, Object> facts) {
        Map<String, Row> rows = new TreeMap<>(BY_NUMBER);
        for (String trait : wanted.product()) {
            Map<String, Object> question = new HashMap<>(facts);
            question.put(Traits.FACT, trait);
            tables.rows("eisen", question).forEach(row -> rows.put(row.text("code"), row));
        }
        return rows.values().stream()
                .map(row -> requirement(theme, row, wanted))
                .filter(requirement -> !requirement.uses().isEmpty())
                .toList();
    }

    private static List<Use> uses(Row row, boolean awardCriteria) {
        return Arrays.stream(row.text("gebruik").split(",")).map(String::strip).map(Use::valueOf)
                .filter(use -> awardCriteria || use != Use.GC)
                .toList();
    }

    private static Requirement requirement(Theme theme, Row row, Wanted wanted) {
        return new Requirement(row.text("code"), theme, row.text("tekst"), uses(row, wanted.awardCriteria()), row.number("niveau"),
                row.text("eenheid"), row.text("operator"), row.text("norm"), row.text("bewijs"), row.text("kpi"), row.text("frequentie"),
                row.text("status"), row.source(), wanted.why(row), wanted.otherProduct());
    }

    List<LegalTest> legalTests(Purchase purchase) {
        refuseIncomplete(purchase);
        Nature nature = nature(purchase, new ArrayList<>()).nature();
        List<LegalTest> tests = new ArrayList<>();
        legalTests(traits(purchase), procedure(purchase, nature).code(), nature, purchase.referenceDate()).forEach(row ->
                tests.add(new LegalTest(row.text("toets"), row.text("naam"), row.explanation(), row.text("status"), List.of())));
        SocialReturn socialReturn = socialReturn(purchase, nature);
        if (socialReturn.applies()) {
            Explanation why = socialReturn.explanation();
            tests.add(new LegalTest("SOCIAL_RETURN", "Social return", purchase.labourShare() == null ? why.and(LABOUR_UNKNOWN) : why,
                    socialReturn.status(), List.of()));
        }
        return tests;
    }

    /** As long as nobody said which part goes to wages, all of it counts. */
    private SocialReturn socialReturn(Purchase purchase, Nature nature) {
        BigDecimal labour = Objects.requireNonNullElse(purchase.labourShare(), LegalTables.ALL_LABOUR);
        return library.legal().socialReturn(nature, purchase.estimatedValue(), labour, purchase.referenceDate());
    }

    /** Each test once, also when several traits lead to it. */
    private List<Row> legalTests(List<String> traits, Procedure procedure, Nature nature, LocalDate on) {
        boolean european = library.procedureRow(procedure, on).flag("europees");
        Map<String, Row> tests = new LinkedHashMap<>();
        traits.stream()
                .flatMap(trait -> tables.rows("wettelijkeToetsen", Map.of(
                        "kenmerk", trait, "europees", european, "soort", nature.name(), "peildatum", on)).stream())
                .forEach(row -> tests.putIfAbsent(row.text("toets"), row));
        return List.copyOf(tests.values());
    }
}
