// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.rulebook.internal.question.ValuationHelp;
import nl.mvoi.inkoop.rules.Changes;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.ValuationRules.MonthlyValue;
import nl.mvoi.inkoop.rules.ValuationRules.SmallLots;

/** What the rules say, as programs read it. */
@Schema(name = "MvoiVerkenning", description = "Wat de regels van een inkoop vragen, met bij elk antwoord de uitleg.")
record ExplorationView(TopicView onderwerp,
                       @Schema(description = "Kan DIENST_SAS zijn: dat volgt uit de CPV-code") String soort,
                       ExplanationView soortUitleg,
                       @Schema(description = "De CPV-code, of null als er geen is gegeven") CpvView cpv,
                       ProcedureView procedure, @Schema(description = "LICHT, NORMAAL of VOLLEDIG") String baan,
                       @Schema(description = "Altijd vijf, in de volgorde KLI CIR GLO SGS KET") List<ThemeView> themas,
                       List<TermView> termijnen,
                       @Schema(description = "Codes van wettelijke toetsen, zoals CVD") List<String> wettelijkeToetsen,
                       @Schema(description = "Dezelfde toetsen met hun uitleg, en social return als dat geldt")
                       List<LegalTestView> wettelijkeToetsenUitleg,
                       @Schema(description = "Waar de gegevens elkaar tegenspreken of iets missen") List<String> waarschuwingen,
                       @JsonInclude(JsonInclude.Include.NON_NULL)
                       @Schema(description = "Alleen als de vraag een bedrag per maand geeft") MonthlyValueView waardebepaling,
                       @JsonInclude(JsonInclude.Include.NON_NULL)
                       @Schema(description = "Alleen als de vraag percelen geeft en er voor de soort een uitzondering is")
                       SmallLotsView percelenregeling) {

    @Schema(name = "Onderwerp")
    record TopicView(String code, String naam, boolean hogeImpact, ExplanationView uitleg) {
    }

    @Schema(name = "CpvCode", types = {"object", "null"})
    record CpvView(String code, String omschrijving) {
    }

    @Schema(name = "Procedure")
    record ProcedureView(String code, String naam, ExplanationView uitleg) {
    }

    @Schema(name = "Thema")
    record ThemeView(String code, String naam,
                     @Schema(description = "VERPLICHT, RELEVANT of NIET_RELEVANT") String relevantie, int ambitieniveau,
                     ExplanationView uitleg, List<RequirementView> eisen) {
    }

    @Schema(name = "Eis")
    record RequirementView(String code, String tekst, @Schema(description = "GE, SC, EIS, GC of CB") List<String> gebruik,
                           int niveau, String eenheid, String norm,
                           @Schema(description = "Hoe een waarde langs de norm gaat", allowableValues = {">=", "<=", "="})
                           String operator, String bewijs, String kpi, String frequentie,
                           @Schema(description = "wet, beleid of voorbeeld") String status, String bron,
                           ExplanationView uitleg) {
    }

    @Schema(name = "MinimumTermijn")
    record TermView(String stap, int dagen, String bron, ExplanationView uitleg) {
    }

    @Schema(name = "WettelijkeToets")
    record LegalTestView(String code, String naam, ExplanationView uitleg,
                         @Schema(description = "wet, beleid of voorbeeld") String status,
                         @Schema(description = "Wat de toets van deze inkoop vraagt") List<ExplanationView> gevolgen) {
    }

    @Schema(name = "Waardebepaling")
    record MonthlyValueView(@Schema(description = "Euro zonder btw") BigDecimal waarde,
                            @Schema(description = "Over zoveel maanden is geteld") int maanden,
                            @Schema(description = "Of de restwaarde meetelt") boolean metRestwaarde, ExplanationView uitleg) {
    }

    @Schema(name = "Percelenregeling", description = "Welke percelen buiten de aanbesteding mogen blijven.")
    record SmallLotsView(@Schema(description = "Een klein perceel is minder waard dan dit") BigDecimal grens,
                         @Schema(description = "Procent van alle percelen samen") int maximumAandeel,
                         @Schema(description = "Hetzelfde in euro") BigDecimal maximumBedrag,
                         List<BigDecimal> kleinePercelen, BigDecimal kleinePercelenSamen,
                         @Schema(description = "Of alle kleine percelen er samen in passen") boolean allesPast,
                         ExplanationView uitleg) {
    }

    @Schema(name = "Uitleg", description = "Waarom de regels dit antwoord geven.")
    record ExplanationView(@Schema(types = {"string", "null"}, description = "Sleutel van de tabel; null als er zelf is gekozen") String besluit,
                           @Schema(description = "Versie van de tabel") int versie,
                           @Schema(description = "De regels die pasten") List<String> regels, String tekst, String bron,
                           @Schema(description = "Wat dit antwoord zou veranderen") List<String> wijzigtBij) {
    }

    static ExplorationView of(Exploration found, ValuationHelp help, List<LegalTest> tests, Changes changes) {
        return new ExplorationView(
                new TopicView(found.topic().code(), found.topic().name(), found.topic().highImpact(),
                        explanation(found.topic().explanation(), changes.of(Changes.TOPIC))),
                found.nature().name(), explanation(found.natureExplanation(), changes.of(Changes.NATURE)),
                found.cpv() == null ? null : new CpvView(found.cpv().code(), found.cpv().label()),
                new ProcedureView(found.procedure().code().name(), found.procedure().name(),
                        explanation(found.procedure().explanation(), changes.of(Changes.PROCEDURE))),
                found.procedure().lane().name(),
                found.themes().stream().map(advice -> theme(advice, changes)).toList(),
                found.terms().stream().map(term -> new TermView(term.step().name(), term.days(), term.source(),
                        explanation(term.explanation(), changes.of(Changes.term(term.step().name()))))).toList(),
                found.legalTests(), tests.stream().map(test -> test(test, changes)).toList(),
                Stream.concat(found.warnings().stream(), help.warnings().stream()).toList(), monthly(help.monthly()), lots(help.lots()));
    }

    private static MonthlyValueView monthly(MonthlyValue found) {
        return found == null ? null : new MonthlyValueView(found.value(), found.months(), found.withResidual(), explanation(found.explanation(), List.of()));
    }

    private static SmallLotsView lots(SmallLots found) {
        return found == null ? null : new SmallLotsView(found.limit(), found.maximumShare(), found.maximumTotal(), found.small(),
                found.smallTotal(), found.allTogether(), explanation(found.explanation(), List.of()));
    }

    private static LegalTestView test(LegalTest test, Changes changes) {
        return new LegalTestView(test.code(), test.name(), explanation(test.explanation(), changes.of(Changes.test(test.code()))), test.status(),
                IntStream.range(0, test.consequences().size()).mapToObj(place -> explanation(
                        test.consequences().get(place), changes.of(Changes.consequence(test.code(), place)))).toList());
    }

    private static ThemeView theme(ThemeAdvice advice, Changes changes) {
        return new ThemeView(advice.theme().name(), advice.theme().label(), advice.relevance().name(), advice.ambitionLevel(),
                explanation(advice.explanation(), changes.of(Changes.theme(advice.theme()))),
                advice.requirements().stream().map(found -> requirement(found, changes)).toList());
    }

    private static RequirementView requirement(Requirement found, Changes changes) {
        return new RequirementView(found.code(), found.text(), found.uses().stream().map(Enum::name).toList(), found.level(),
                found.unit(), found.norm(), found.operator(), found.evidence(), found.kpi(), found.frequency(), found.status(), found.source(),
                explanation(found.explanation(), changes.of(Changes.requirement(found.code()))));
    }

    private static ExplanationView explanation(Explanation why, List<String> changes) {
        return new ExplanationView(why.decision(), why.version(), why.rules(), why.text(), why.source(), changes);
    }
}
