// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Exploration.Topic;
import nl.mvoi.inkoop.rules.LegalRules.SocialReturn;

/** Asks the tables one after the other what they say about a purchase. */
final class Explorer {

    private static final String OPEN = "OPENBAAR";
    /** The legal test with which the law's own shares of clean vehicles become requirements. */
    private static final String CLEAN_VEHICLES = "CVD";
    /** What a trait of the CPV code is called in the questions about themes. */
    private static final Map<String, String> THEME_FACTS =
            Map.of("ISV_RISICO", "ketenrisico", "HOUT", "hout", "VERVOER", "vervoer", "HULPMIDDEL", "hulpmiddel");
    private static final BigDecimal ALL_LABOUR = new BigDecimal("100");
    private static final String LABOUR_UNKNOWN = "Welk deel naar lonen gaat, is nu nog niet bekend.";

    private final Tables tables;
    private final CpvCodes cpvCodes;
    private final RuleLibrary library;

    Explorer(Tables tables, CpvCodes cpvCodes, RuleLibrary library) {
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
        ProcedureAdvice procedure = procedure(purchase, nature);
        List<String> legalTests = legalTests(traits, procedure.code(), nature, on).stream()
                .map(row -> row.text("toets")).toList();
        Map<String, Object> themeFacts = themeFacts(purchase, nature, traits);
        themeFacts.put("schoneVoertuigen", legalTests.contains(CLEAN_VEHICLES));
        List<ThemeAdvice> themes = Arrays.stream(Theme.values())
                .map(theme -> theme(theme, topic.code(), themeFacts, on))
                .toList();
        return new Exploration(topic, nature, kind.explanation(), cpv(purchase), procedure, themes,
                library.terms(procedure.code(), OPEN, on), legalTests, List.copyOf(warnings));
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
        Row row = tables.row("aardUitCpv", Map.of("cpvCode", purchase.cpvCode(), "peildatum", purchase.referenceDate()));
        Nature derived = Nature.valueOf(row.text("soort"));
        if (given == null || given == derived || given == Nature.DIENST && derived == Nature.DIENST_SAS) {
            return new Kind(derived, row.explanation());
        }
        if (!cpvTellsApart(given)) {
            return new Kind(given, Explanation.chosen("Deze soort is zelf gekozen. Aan een CPV-code is zij niet te zien."));
        }
        warnings.add("CPV-code " + purchase.cpvCode() + " hoort bij de soort " + derived.label() + ", maar gekozen is " + given.label()
                + ". De gekozen soort telt.");
        return new Kind(given, Explanation.chosen("Deze soort is zelf gekozen, en dat gaat voor de CPV-code."));
    }

    /** The nature of a purchase and why. */
    private record Kind(Nature nature, Explanation explanation) {
    }

    /** A concession and hired staff are forms of contract that no CPV code shows. */
    private static boolean cpvTellsApart(Nature given) {
        return given != Nature.CONCESSIE && given != Nature.INHUUR;
    }

    private Topic topic(Purchase purchase, List<String> warnings) {
        if (purchase.cpvCode() == null) {
            return topic(purchase.topic(), null);
        }
        Row derived = tables.row("onderwerpUitCpv",
                Map.of("cpvCode", purchase.cpvCode(), "peildatum", purchase.referenceDate()));
        String code = derived.text("onderwerp");
        if (purchase.topic() == null) {
            return topic(code, derived);
        }
        if (!purchase.topic().equals(code)) {
            warnings.add("CPV-code " + purchase.cpvCode() + " hoort bij het onderwerp " + topic(code, null).name() + ", maar gekozen is "
                    + topic(purchase.topic(), null).name() + ". Het gekozen onderwerp telt.");
        }
        return topic(purchase.topic(), null);
    }

    private Topic topic(String code, Row derivedFrom) {
        Row row = tables.row("onderwerpen", Map.of("onderwerp", code));
        Row reason = derivedFrom == null ? row : derivedFrom;
        return new Topic(code, row.text("naam"), row.flag("hogeImpact"), reason.explanation());
    }

    private List<String> traits(Purchase purchase) {
        if (purchase.cpvCode() == null) {
            return List.of();
        }
        return tables.rows("cpvKenmerken", Map.of("cpvCode", purchase.cpvCode(), "peildatum", purchase.referenceDate())).stream()
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
                "peildatum", purchase.referenceDate()));
        ProcedureAdvice advice = library.procedureAdvice(Procedure.valueOf(row.text("procedure")));
        return new ProcedureAdvice(advice.code(), advice.name(), advice.lane(), row.explanation());
    }

    /** What can make a theme count more, or a requirement apply, besides the topic. */
    private Map<String, Object> themeFacts(Purchase purchase, Nature nature, List<String> traits) {
        Map<String, Object> facts = new HashMap<>();
        THEME_FACTS.forEach((trait, fact) -> facts.put(fact, traits.contains(trait)));
        facts.put("socialReturn", socialReturn(purchase, nature).applies());
        return facts;
    }

    private ThemeAdvice theme(Theme theme, String topic, Map<String, Object> themeFacts, LocalDate on) {
        Map<String, Object> facts = new HashMap<>(themeFacts);
        facts.putAll(Map.of("onderwerp", topic, "thema", theme.name(), "peildatum", on));
        Row row = tables.row("themarelevantie", facts);
        Relevance relevance = Relevance.valueOf(row.text("relevantie"));
        int level = row.number("ambitieniveau");
        List<Requirement> requirements = relevance == Relevance.NIET_RELEVANT
                ? List.of() : requirements(theme, level, facts);
        return new ThemeAdvice(theme, relevance, level, row.explanation(), requirements);
    }

    private List<Requirement> requirements(Theme theme, int level, Map<String, Object> facts) {
        return tables.rows("eisen", facts).stream()
                .filter(row -> row.number("niveau") <= level)
                .map(row -> requirement(theme, row))
                .toList();
    }

    private static Requirement requirement(Theme theme, Row row) {
        List<Use> uses = Arrays.stream(row.text("gebruik").split(",")).map(String::strip).map(Use::valueOf).toList();
        return new Requirement(row.text("code"), theme, row.text("tekst"), uses, row.number("niveau"), row.text("eenheid"),
                row.text("operator"), row.text("norm"), row.text("bewijs"), row.text("kpi"), row.text("frequentie"),
                row.text("status"), row.source(), row.explanation());
    }

    List<LegalTest> legalTests(Purchase purchase) {
        refuseIncomplete(purchase);
        Nature nature = nature(purchase, new ArrayList<>()).nature();
        List<LegalTest> tests = new ArrayList<>();
        legalTests(traits(purchase), procedure(purchase, nature).code(), nature, purchase.referenceDate()).forEach(row ->
                tests.add(new LegalTest(row.text("toets"), row.text("naam"), row.explanation(), row.text("status"), List.of())));
        SocialReturn socialReturn = socialReturn(purchase, nature);
        if (socialReturn.applies()) {
            tests.add(new LegalTest("SOCIAL_RETURN", "Social return", socialReturn.explanation().and(LABOUR_UNKNOWN),
                    socialReturn.status(), List.of()));
        }
        return tests;
    }

    /** The share of labour is not known before there is an offer. */
    private SocialReturn socialReturn(Purchase purchase, Nature nature) {
        return library.legal().socialReturn(nature, purchase.estimatedValue(), ALL_LABOUR, purchase.referenceDate());
    }

    /** Each test once, also when several traits lead to it. */
    private List<Row> legalTests(List<String> traits, Procedure procedure, Nature nature, LocalDate on) {
        boolean european = library.procedureRow(procedure).flag("europees");
        Map<String, Row> tests = new LinkedHashMap<>();
        traits.stream()
                .flatMap(trait -> tables.rows("wettelijkeToetsen", Map.of(
                        "kenmerk", trait, "europees", european, "soort", nature.name(), "peildatum", on)).stream())
                .forEach(row -> tests.putIfAbsent(row.text("toets"), row));
        return List.copyOf(tests.values());
    }
}
