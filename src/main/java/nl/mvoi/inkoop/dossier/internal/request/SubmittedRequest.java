// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CanonicalText;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;

/**
 * What the opdrachtgever hands in with the start form.
 *
 * @param frameworkNumber    of the framework agreement that covers the need, as the opdrachtgever knows it; or null
 * @param hiring             over which route people are hired
 * @param cpvDeviationReason why nature or topic differ from what the CPV code says; null when none was given
 * @param repeatConfirmed    whether it is meant that the same was asked a moment ago
 */
public record SubmittedRequest(PurchaseRequest asked, String frameworkNumber, HiringRoute hiring, String cpvDeviationReason,
                               boolean repeatConfirmed) {

    /** Key of the process whose start form asks it. */
    public static final String PROCESS = "inkooptraject";

    /** Reads the start form. */
    public static SubmittedRequest from(Answers answers) {
        String cpv = answers.text("cpvCode");
        PurchaseRequest asked = new PurchaseRequest(answers.text("titel"), answers.text("behoefte"), answers.choice("soort", Nature.class),
                CpvCodes.digits(cpv).orElse(null), answers.text("onderwerp"), answers.number("geraamdeWaarde"),
                answers.wholeNumber("looptijdMaanden"), answers.date("gewensteStart"), answers.text("afdeling"),
                answers.text("budgetcode"), answers.flag("grensoverschrijdendBelang"));
        return new SubmittedRequest(asked, answers.text("raamovereenkomstNummer"), hiring(answers), answers.text("afwijkingCpvReden"),
                answers.flag("nogEenKeerBevestigd"));
    }

    private static HiringRoute hiring(Answers answers) {
        return answers.choice("soort", Nature.class) == Nature.INHUUR
                ? new HiringRoute(answers.choice("inhuurRoute", HiringRoute.Kind.class), answers.text("inhuurKenmerk")) : HiringRoute.NONE;
    }

    /** The facts that the rules want to know. A framework counts once the strategy shows that it covers this purchase. */
    public Purchase purchase(LocalDate on) {
        return new Purchase(asked.cpvCode(), asked.nature(), asked.topic(), asked.estimatedValue(), asked.termMonths(), on,
                asked.crossBorderInterest(), false, hiring.isTendered(), null, false);
    }

    /** What is stated already that the rules go by once all of it is known. */
    public Grounds grounds() {
        return new Grounds(Framework.named(frameworkNumber), hiring, null);
    }

    /** Why nature or topic differ from what the CPV code says, when they do: where nothing conflicts a reason says nothing. */
    public String cpvDeviation(List<String> conflicts) {
        return conflicts.isEmpty() ? null : cpvDeviationReason;
    }

    /** The same for the same answers, however they were written down; whether a repeat was confirmed is no answer. */
    public String fingerprint() {
        return Fingerprint.of(new CanonicalText("aanvraag", 1).add("title", plain(asked.title())).add("need", plain(asked.need()))
                .add("nature", asked.nature()).add("cpvCode", asked.cpvCode()).add("topic", asked.topic())
                .add("estimatedValue", asked.estimatedValue()).add("termMonths", asked.termMonths()).add("desiredStart", asked.desiredStart())
                .add("department", plain(asked.department())).add("budgetCode", plain(asked.budgetCode()))
                .add("crossBorderInterest", asked.crossBorderInterest()).add("frameworkNumber", plain(frameworkNumber))
                .add("hiringKind", hiring.kind()).add("hiringReference", plain(hiring.reference()))
                .add("cpvDeviationReason", plain(cpvDeviationReason)).toString());
    }

    private static String plain(String answer) {
        return answer == null ? null : Names.plain(answer);
    }
}
