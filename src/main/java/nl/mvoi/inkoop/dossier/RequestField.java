// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** The answers of a request that can be corrected, in the order in which the start form asks them. */
public enum RequestField {
    TITLE("titel", "Titel"),
    NEED("behoefte", "Wat u nodig hebt en waarom"),
    NATURE("soort", "Soort inkoop"),
    CPV("cpvCode", "CPV-code"),
    TOPIC("onderwerp", "Onderwerp"),
    CPV_DEVIATION("afwijkingCpvReden", "Reden om van de CPV-code af te wijken"),
    VALUE("geraamdeWaarde", "Geraamde waarde"),
    TERM("looptijdMaanden", "Looptijd"),
    START("gewensteStart", "Gewenste startdatum"),
    DEPARTMENT("afdeling", "Afdeling"),
    BUDGET_CODE("budgetcode", "Budgetcode"),
    CROSS_BORDER("grensoverschrijdendBelang", "Belangstelling uit andere landen"),
    FRAMEWORK("raamovereenkomstNummer", "Nummer van de raamovereenkomst"),
    HIRING_ROUTE("inhuurRoute", "Inhuurroute"),
    HIRING_REFERENCE("inhuurKenmerk", "Kenmerk van de inhuurroute");

    private final String key;
    private final String label;

    RequestField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Of its field in the form, and by which events name it. */
    public String key() {
        return key;
    }

    /** How users call it. */
    public String label() {
        return label;
    }

    /** Whether it only tells people what is bought, and nothing is decided by it. */
    public boolean isOnlyWords() {
        return this == TITLE || this == NEED || this == CPV_DEVIATION;
    }

    /** Whether it only tells when: something is decided by it only where the rules or a framework say so. */
    public boolean isOnlyTime() {
        return this == TERM || this == START;
    }

    /** What its value gives away, or null. */
    public Secret secret() {
        return this == VALUE ? Secret.ESTIMATE : null;
    }
}
