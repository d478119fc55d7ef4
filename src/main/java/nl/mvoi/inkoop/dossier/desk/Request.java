// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;

/**
 * What the opdrachtgever asks for in the start form.
 *
 * @param cpvCode        eight digits, the check digit left out; or null
 * @param estimatedValue euro excl. VAT, whole term with options
 * @param cpvDeviationReason why nature or topic differ from what the CPV code says; null when none was given
 */
public record Request(String title, String need, Nature nature, String cpvCode, String topic, BigDecimal estimatedValue,
                      Integer termMonths, LocalDate desiredStart, String department, String budgetCode,
                      boolean crossBorderInterest, boolean framework, String cpvDeviationReason) {

    /** Reads the start form. */
    public static Request from(Answers answers) {
        String cpv = answers.text("cpvCode");
        return new Request(answers.text("titel"), answers.text("behoefte"), answers.choice("soort", Nature.class),
                cpv == null ? null : cpv.split("-")[0], answers.text("onderwerp"), answers.number("geraamdeWaarde"),
                answers.wholeNumber("looptijdMaanden"), answers.date("gewensteStart"), answers.text("afdeling"),
                answers.text("budgetcode"), answers.flag("grensoverschrijdendBelang"), answers.flag("raamovereenkomst"),
                answers.text("afwijkingCpvReden"));
    }

    /** The facts that the rules want to know. */
    public Purchase purchase(LocalDate on) {
        return new Purchase(cpvCode, nature, topic, estimatedValue, termMonths, on, crossBorderInterest, framework);
    }
}
