// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * The legal tests and agreements behind a requirement, each with a table of its own.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public final class LegalRules {

    private static final String DAY = "peildatum";
    private static final String CO2_LADDER = "co2Prestatieladder";
    private static final List<String> CO2_VERSIONS = List.of("3.1", "4.0");
    /** All of the contract sum goes to wages, in percent. */
    static final BigDecimal ALL_LABOUR = new BigDecimal("100");
    private static final String VALUE = "geraamdeWaarde";

    private final Tables tables;

    LegalRules(Tables tables) {
        this.tables = tables;
    }

    /** Classes of vehicles of the Clean Vehicles Directive; the names are the codes of the table. */
    public enum VehicleClass {
        /** Cars and vans. */
        M1_M2_N1,
        /** Trucks. */
        N2_N3,
        /** City buses, class I and A. */
        M3
    }

    /**
     * Least shares of the vehicles of one tender, in percent.
     *
     * @param clean        clean by the directive, zero-emission included
     * @param zeroEmission without any emission from the exhaust
     */
    public record CleanVehicles(BigDecimal clean, BigDecimal zeroEmission, Explanation explanation) {
    }

    /** Whether only what is very energy-efficient may be bought; the names are the codes of the table. */
    public enum EnergyDuty {
        VERPLICHT,
        /** Technically not feasible, which the tender documents must explain. */
        UITLEGGEN,
        NIET_VERPLICHT
    }

    /** What the directive on energy efficiency asks. */
    public record EnergyEfficiency(EnergyDuty duty, Explanation explanation) {
    }

    /**
     * How much of the contract sum goes to work for people who have difficulty finding it.
     *
     * @param percent of the contract sum; 0 when it does not apply
     * @param status  wet, beleid or voorbeeld
     */
    public record SocialReturn(boolean applies, int percent, String status, Explanation explanation) {
    }

    /** How a building-site requirement is put; the names are the codes of the table. */
    public enum EmissionNorm {
        GEEN, STAGE, EMISSIEVRIJ,
        /** The table does not know it: look it up in the annex of the covenant. */
        CONVENANT
    }

    /** What a machine on a building site must meet. */
    public record SiteEmissions(EmissionNorm norm, String value, Explanation explanation) {
    }

    /**
     * A version of the CO2 performance ladder.
     *
     * @param unit     NIVEAU or TREDE; the two scales cannot be compared
     * @param highest  highest rung, counted from 1
     * @param standard whether a new purchase asks for this version unless there is a reason not to
     */
    public record Co2Ladder(String unit, int highest, boolean standard, Explanation explanation) {
    }

    /**
     * Whether the supplier must look into the supply chain.
     *
     * @param monthsToPlan months after the start of the contract within which the plan is there; null when none is needed
     */
    public record SupplyChainTerms(boolean mandatory, Integer monthsToPlan, Explanation explanation) {
    }

    /** Whether a requirement treats labels as the law asks. */
    public record LabelUse(boolean compliant, Explanation explanation) {
    }

    /** On what a contract may be awarded. */
    public record AwardMethod(String name, boolean motivationNeeded, Explanation explanation) {
    }

    public CleanVehicles cleanVehicles(VehicleClass vehicles, LocalDate on) {
        Row row = tables.row("schoneVoertuigen", Map.of("voertuigklasse", vehicles.name(), DAY, on));
        return new CleanVehicles(row.decimal("minimumSchoon"), row.decimal("minimumEmissievrij"), row.explanation());
    }

    /**
     * What the directive on energy efficiency asks of something that uses energy.
     *
     * @param european whether the value reaches the European threshold
     * @param feasible whether buying very efficiently is technically possible
     */
    public EnergyEfficiency energyEfficiency(boolean european, boolean feasible, LocalDate on) {
        Row row = tables.row("energieEfficientie", Map.of("europees", european, "technischHaalbaar", feasible, DAY, on));
        return new EnergyEfficiency(EnergyDuty.valueOf(row.text("uitkomst")), row.explanation());
    }

    /**
     * Whether social return is asked, and how much.
     *
     * @param value       euro excl. VAT, whole term with options
     * @param labourShare part of the contract sum that is wages, 0 to 100; 100 when it is not known
     */
    public SocialReturn socialReturn(Nature nature, BigDecimal value, BigDecimal labourShare, LocalDate on) {
        Row row = tables.row("socialReturn", Map.of(
                "soort", nature.name(), VALUE, value, "arbeidsaandeel", labourShare, DAY, on));
        return new SocialReturn(row.flag("geldt"), row.number("percentage"), row.text("status"), row.explanation());
    }

    /** Whether it matters for social return which part of the contract sum goes to wages. @param value euro excl. VAT */
    public boolean labourShareMatters(Nature nature, BigDecimal value, LocalDate on) {
        return socialReturn(nature, value, BigDecimal.ZERO, on).percent() != socialReturn(nature, value, ALL_LABOUR, on).percent();
    }

    /**
     * What the basic level of clean building asks of a machine.
     *
     * @param power kilowatts
     */
    public SiteEmissions siteEmissions(BigDecimal power, LocalDate on) {
        Row row = tables.row("emissieloosBouwen", Map.of("vermogen", power, DAY, on));
        return new SiteEmissions(EmissionNorm.valueOf(row.text("eisType")), row.text("waarde"), row.explanation());
    }

    /** @param version 3.1 or 4.0 */
    public Co2Ladder co2Ladder(String version, LocalDate on) {
        Row row = tables.row(CO2_LADDER, Map.of("versie", version, DAY, on));
        return new Co2Ladder(row.text("eenheid"), row.number("hoogste"), row.flag("standaard"), row.explanation());
    }

    /** The versions of the CO2 performance ladder that exist on a day, the oldest first. */
    public List<Co2Ladder> co2Ladders(LocalDate on) {
        return CO2_VERSIONS.stream().filter(version -> !tables.rows(CO2_LADDER, Map.of("versie", version, DAY, on)).isEmpty())
                .map(version -> co2Ladder(version, on)).toList();
    }

    /**
     * Whether the supplier must look into the supply chain.
     *
     * @param risk  whether the CPV code is on the list of supply chains with risk
     * @param value euro excl. VAT, whole term with options
     */
    public SupplyChainTerms supplyChainTerms(boolean risk, BigDecimal value, LocalDate on) {
        Row row = tables.row("ketenvoorwaarden", Map.of("ketenrisico", risk, VALUE, value, DAY, on));
        return new SupplyChainTerms(row.flag("verplicht"), row.wholeNumber("maandenTotPlan"), row.explanation());
    }

    /**
     * Whether a requirement treats labels as the law asks.
     *
     * @param namesLabel        whether the requirement names a label
     * @param equivalentAllowed whether it says that something equivalent will do too
     */
    public LabelUse labelUse(boolean namesLabel, boolean equivalentAllowed, LocalDate on) {
        Row row = tables.row("keurmerken", Map.of(
                "noemtKeurmerk", namesLabel, "gelijkwaardigToegestaan", equivalentAllowed, DAY, on));
        return new LabelUse(row.flag("voldoet"), row.explanation());
    }

    /** @param method BPKV, LAAGSTE_KOSTEN or LAAGSTE_PRIJS */
    public AwardMethod awardMethod(String method, LocalDate on) {
        Row row = tables.row("gunningsmethoden", Map.of("gunningsmethode", method, DAY, on));
        return new AwardMethod(row.text("naam"), row.flag("motiveringNodig"), row.explanation());
    }
}
