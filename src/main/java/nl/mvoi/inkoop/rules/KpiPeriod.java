// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** How often a KPI is measured. @param months months between two measurements */
public record KpiPeriod(int months, Explanation explanation) {
}
