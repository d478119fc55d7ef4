// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.EmailAddress;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.ForeignNumber;
import nl.mvoi.inkoop.tender.SupplierDetails;

/** Reads what a bid tells of who made it. */
final class SupplierAnswers {

    private static final String CHOSEN = "bekendeLeverancier";
    private static final String TYPED = "leverancier";
    private static final String CONTACT_GONE = "contactVervalt";

    private SupplierAnswers() {
    }

    /** Says that nobody is named, or two are, and which number or address cannot be one. */
    static void check(Answers answers, Problems problems) {
        problems.at(TYPED).addIf(isNameless(answers), "‘Leverancier’ is niet ingevuld.");
        problems.at(CHOSEN).addIf(answers.text(CHOSEN) != null && (answers.text(TYPED) != null || answers.text("kvkNummer") != null),
                "U kiest iemand bij ‘Leverancier die wij al kennen’, en u vult ook ‘Leverancier’ of ‘KvK-nummer’ in. Kies een van de twee.");
        problems.at("kvkNummer").addIf(answers.text("kvkNummer") != null && !typed(answers).isNumbered(),
                "‘KvK-nummer’ klopt niet. " + ChamberOfCommerceNumber.ADVICE + " " + ForeignNumber.ADVICE);
        problems.at("contactEmail").addIf(answers.text("contactEmail") != null && email(answers).isEmpty(),
                "‘E-mail van de contactpersoon’ klopt niet. " + EmailAddress.ADVICE);
        problems.at(CONTACT_GONE).addIf(isContactGone(answers) && (answers.text("contactpersoon") != null || answers.text("contactEmail") != null),
                "U vinkt aan dat er geen contactpersoon meer is, en u vult er ook een in. Kies een van de twee.");
    }

    /** The form hides the name while something is chosen, also when that cannot be read. */
    private static boolean isNameless(Answers answers) {
        return company(answers).name() == null && Collections.disjoint(answers.refused(), Set.of(TYPED, CHOSEN));
    }

    /** Whether there is nobody to turn to any more. */
    static boolean isContactGone(Answers answers) {
        return answers.flag(CONTACT_GONE);
    }

    /** The supplier that was chosen, else what was typed; its name is null when that is nothing. */
    static Company company(Answers answers) {
        String chosen = answers.text(CHOSEN);
        return chosen == null ? typed(answers) : Company.read(chosen);
    }

    /** The field that says who it is. */
    static String field(Answers answers) {
        return answers.text(CHOSEN) == null ? TYPED : CHOSEN;
    }

    private static Company typed(Answers answers) {
        return Company.of(answers.text(TYPED), answers.text("kvkNummer"));
    }

    static SupplierDetails details(Answers answers) {
        return new SupplierDetails(answers.text("contactpersoon"), email(answers).map(EmailAddress::text).orElse(null),
                Codes.read(CompanySize.class, answers.text("bedrijfsgrootte")));
    }

    private static Optional<EmailAddress> email(Answers answers) {
        return Optional.ofNullable(answers.text("contactEmail")).flatMap(EmailAddress::read);
    }
}
