// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

/**
 * How big a company is, as it says itself. Source: code list {@code economic-operator-size} of eForms, asked of a winner in BT-165; its codes
 * are these names in small letters. What each size is stands in Recommendation 2003/361/EC of the European Commission, annex, article 2.
 */
public enum CompanySize {
    MICRO("Micro"),
    SMALL("Klein"),
    MEDIUM("Middelgroot"),
    LARGE("Groot");

    private final String label;

    CompanySize(String label) {
        this.label = label;
    }

    /** How users call it. */
    public String label() {
        return label;
    }
}
