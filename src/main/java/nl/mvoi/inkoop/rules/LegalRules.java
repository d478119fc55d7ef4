// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * The legal tests and agreements behind a requirement, each with a table of its own.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public interface LegalRules {

    /** Classes of vehicles of the Clean Vehicles Directive; the names are the codes of the table. */
    enum VehicleClass {
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
    record CleanVehicles(BigDecimal clean, BigDecimal zeroEmission, Explanation explanation) {
    }

    /** Whether only what is very energy-efficient may be bought; the names are the codes of the table. */
    enum EnergyDuty {
        VERPLICHT,
        /** Technically not feasible, which the tender documents must explain. */
        UITLEGGEN,
        NIET_VERPLICHT
    }

    /** What the directive on energy efficiency asks. */
    record EnergyEfficiency(EnergyDuty duty, Explanation explanation) {
    }

    /**
     * How much of the contract sum goes to work for people who have difficulty finding it.
     *
     * @param percent of the contract sum; 0 when it does not apply
     * @param status  wet, beleid or voorbeeld
     */
    record SocialReturn(boolean applies, int percent, String status, Explanation explanation) {
    }

    /** How a building-site requirement is put; the names are the codes of the table. */
    enum EmissionNorm {
        GEEN, STAGE, EMISSIEVRIJ,
        /** The table does not know it: look it up in the annex of the covenant. */
        CONVENANT
    }

    /** What a machine on a building site must meet. */
    record SiteEmissions(EmissionNorm norm, String value, Explanation explanation) {
    }

    /**
     * A version of the CO2 performance ladder.
     *
     * @param unit     NIVEAU or TREDE; the two scales cannot be compared
     * @param highest  highest rung, counted from 1
     * @param standard whether a new purchase asks for this version unless there is a reason not to
     */
    record Co2Ladder(String unit, int highest, boolean standard, Explanation explanation) {
    }

    /**
     * Whether the supplier must look into the supply chain.
     *
     * @param monthsToPlan months after the start of the contract within which the plan is there; null when none is needed
     */
    record SupplyChainTerms(boolean mandatory, Integer monthsToPlan, Explanation explanation) {
    }

    /** Whether a requirement treats labels as the law asks. */
    record LabelUse(boolean compliant, Explanation explanation) {
    }

    /** On what a contract may be awarded. */
    record MethodRule(String name, boolean motivationNeeded, Explanation explanation) {
    }

    CleanVehicles cleanVehicles(VehicleClass vehicles, LocalDate on);

    /**
     * What the directive on energy efficiency asks of something that uses energy.
     *
     * @param european whether the value reaches the European threshold
     * @param feasible whether buying very efficiently is technically possible
     */
    EnergyEfficiency energyEfficiency(boolean european, boolean feasible, LocalDate on);

    /**
     * Whether social return is asked, and how much.
     *
     * @param value       euro excl. VAT, whole term with options
     * @param labourShare part of the contract sum that is wages, 0 to 100; 100 when it is not known
     */
    SocialReturn socialReturn(Nature nature, BigDecimal value, BigDecimal labourShare, LocalDate on);

    /** Whether it matters for social return which part of the contract sum goes to wages. @param value euro excl. VAT */
    boolean labourShareMatters(Nature nature, BigDecimal value, LocalDate on);

    /**
     * What the basic level of clean building asks of a machine.
     *
     * @param power kilowatts
     */
    SiteEmissions siteEmissions(BigDecimal power, LocalDate on);

    /** @param version 3.1 or 4.0 */
    Co2Ladder co2Ladder(String version, LocalDate on);

    /** The versions of the CO2 performance ladder that exist on a day, the oldest first. */
    List<Co2Ladder> co2Ladders(LocalDate on);

    /**
     * Whether the supplier must look into the supply chain.
     *
     * @param risk  whether the CPV code is on the list of supply chains with risk
     * @param value euro excl. VAT, whole term with options
     */
    SupplyChainTerms supplyChainTerms(boolean risk, BigDecimal value, LocalDate on);

    /**
     * Whether a requirement treats labels as the law asks.
     *
     * @param namesLabel        whether the requirement names a label
     * @param equivalentAllowed whether it says that something equivalent will do too
     */
    LabelUse labelUse(boolean namesLabel, boolean equivalentAllowed, LocalDate on);

    /** @param method BPKV, LAAGSTE_KOSTEN or LAAGSTE_PRIJS */
    MethodRule awardMethod(AwardMethod method, LocalDate on);
}
