// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;

/**
 * What the opdrachtgever asks for in the start form.
 *
 * @param cpvCode            eight digits, the check digit left out; or null
 * @param estimatedValue     euro excl. VAT, whole term with options
 * @param frameworkNumber    of the framework agreement that covers the need, as the opdrachtgever knows it; or null
 * @param hiring             over which route people are hired
 * @param cpvDeviationReason why nature or topic differ from what the CPV code says; null when none was given
 * @param repeatConfirmed    whether it is meant that the same was asked a moment ago
 */
public record Request(String title, String need, Nature nature, String cpvCode, String topic, BigDecimal estimatedValue,
                      Integer termMonths, LocalDate desiredStart, String department, String budgetCode,
                      boolean crossBorderInterest, String frameworkNumber, HiringRoute hiring, String cpvDeviationReason,
                      boolean repeatConfirmed) {

    /** Reads the start form. */
    public static Request from(Answers answers) {
        String cpv = answers.text("cpvCode");
        return new Request(answers.text("titel"), answers.text("behoefte"), answers.choice("soort", Nature.class),
                CpvCodes.digits(cpv).orElse(null), answers.text("onderwerp"), answers.number("geraamdeWaarde"),
                answers.wholeNumber("looptijdMaanden"), answers.date("gewensteStart"), answers.text("afdeling"),
                answers.text("budgetcode"), answers.flag("grensoverschrijdendBelang"), answers.text("raamovereenkomstNummer"),
                hiring(answers), answers.text("afwijkingCpvReden"), answers.flag("nogEenKeerBevestigd"));
    }

    private static HiringRoute hiring(Answers answers) {
        return answers.choice("soort", Nature.class) == Nature.INHUUR
                ? new HiringRoute(answers.choice("inhuurRoute", HiringRoute.Kind.class), answers.text("inhuurKenmerk")) : HiringRoute.NONE;
    }

    /** The facts that the rules want to know. A framework counts once the strategy shows that it covers this purchase. */
    public Purchase purchase(LocalDate on) {
        return new Purchase(cpvCode, nature, topic, estimatedValue, termMonths, on, crossBorderInterest, false, hiring.isTendered(), null);
    }

    /** What is stated already that the rules go by once all of it is known. */
    public Grounds grounds() {
        return new Grounds(new Framework(frameworkNumber, null, null, null, null), hiring, null);
    }

    /** The same for the same answers, however they were written down; whether a repeat was confirmed is no answer. */
    public String fingerprint() {
        return Fingerprint.of(Stream.of(title, need, nature, cpvCode, topic, estimatedValue, termMonths, desiredStart, department, budgetCode,
                        crossBorderInterest, frameworkNumber, hiring.kind(), hiring.reference(), cpvDeviationReason)
                .map(Request::plain).collect(Collectors.joining("\n")));
    }

    private static String plain(Object answer) {
        if (answer instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return answer == null ? "" : Names.plain(answer.toString());
    }
}
