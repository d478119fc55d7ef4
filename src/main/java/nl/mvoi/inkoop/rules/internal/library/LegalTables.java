// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.LegalRules;
import nl.mvoi.inkoop.rules.Nature;

/** Asks the tables behind the legal tests and agreements. */
final class LegalTables implements LegalRules {

    private static final String DAY = "peildatum";
    private static final String CO2_LADDER = "co2Prestatieladder";
    private static final List<String> CO2_VERSIONS = List.of("3.1", "4.0");

    /** All of the contract sum goes to wages, in percent. */
    static final BigDecimal ALL_LABOUR = new BigDecimal("100");
    private static final String VALUE = "geraamdeWaarde";

    private final Tables tables;

    LegalTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public CleanVehicles cleanVehicles(VehicleClass vehicles, LocalDate on) {
        Row row = tables.row("schoneVoertuigen", Map.of("voertuigklasse", vehicles.name(), DAY, on));
        return new CleanVehicles(row.decimal("minimumSchoon"), row.decimal("minimumEmissievrij"), row.explanation());
    }

    @Override
    public EnergyEfficiency energyEfficiency(boolean european, boolean feasible, LocalDate on) {
        Row row = tables.row("energieEfficientie", Map.of("europees", european, "technischHaalbaar", feasible, DAY, on));
        return new EnergyEfficiency(EnergyDuty.valueOf(row.text("uitkomst")), row.explanation());
    }

    @Override
    public SocialReturn socialReturn(Nature nature, BigDecimal value, BigDecimal labourShare, LocalDate on) {
        Row row = tables.row("socialReturn", Map.of(
                "soort", nature.name(), VALUE, value, "arbeidsaandeel", labourShare, DAY, on));
        return new SocialReturn(row.flag("geldt"), row.number("percentage"), row.text("status"), row.explanation());
    }

    @Override
    public boolean labourShareMatters(Nature nature, BigDecimal value, LocalDate on) {
        return socialReturn(nature, value, BigDecimal.ZERO, on).percent() != socialReturn(nature, value, ALL_LABOUR, on).percent();
    }

    @Override
    public SiteEmissions siteEmissions(BigDecimal power, LocalDate on) {
        Row row = tables.row("emissieloosBouwen", Map.of("vermogen", power, DAY, on));
        return new SiteEmissions(EmissionNorm.valueOf(row.text("eisType")), row.text("waarde"), row.explanation());
    }

    @Override
    public Co2Ladder co2Ladder(String version, LocalDate on) {
        Row row = tables.row(CO2_LADDER, Map.of("versie", version, DAY, on));
        return new Co2Ladder(row.text("eenheid"), row.number("hoogste"), row.flag("standaard"), row.explanation());
    }

    @Override
    public List<Co2Ladder> co2Ladders(LocalDate on) {
        return CO2_VERSIONS.stream().filter(version -> !tables.rows(CO2_LADDER, Map.of("versie", version, DAY, on)).isEmpty())
                .map(version -> co2Ladder(version, on)).toList();
    }

    @Override
    public SupplyChainTerms supplyChainTerms(boolean risk, BigDecimal value, LocalDate on) {
        Row row = tables.row("ketenvoorwaarden", Map.of("ketenrisico", risk, VALUE, value, DAY, on));
        return new SupplyChainTerms(row.flag("verplicht"), row.wholeNumber("maandenTotPlan"), row.explanation());
    }

    @Override
    public LabelUse labelUse(boolean namesLabel, boolean equivalentAllowed, LocalDate on) {
        Row row = tables.row("keurmerken", Map.of(
                "noemtKeurmerk", namesLabel, "gelijkwaardigToegestaan", equivalentAllowed, DAY, on));
        return new LabelUse(row.flag("voldoet"), row.explanation());
    }

    @Override
    public MethodRule awardMethod(AwardMethod method, LocalDate on) {
        Row row = tables.row("gunningsmethoden", Map.of("gunningsmethode", method.name(), DAY, on));
        return new MethodRule(row.text("naam"), row.flag("motiveringNodig"), row.explanation());
    }
}
