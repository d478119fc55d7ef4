// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DutchFormat;

/** What the strategy form states that the rules go by: shown as it was stated last, and read back. */
final class GroundsAnswers {

    /** The buyer says that no route fits, whatever the request said. */
    private static final String NO_ROUTE = "GEEN";

    private GroundsAnswers() {
    }

    static void show(Map<String, Object> shown, Grounds stated) {
        Framework framework = stated.framework();
        shown.put("raamovereenkomstNummer", framework.number());
        shown.put("raamPerceel", framework.lot() == null ? null : framework.lot().toString());
        shown.put("binnenScopeToelichting", framework.scopeReason());
        shown.put("inhuurRoute", stated.hiring().kind() == null ? null : stated.hiring().kind().name());
        shown.put("inhuurKenmerk", stated.hiring().reference());
        shown.put("arbeidsaandeel", inDutch(stated.labourShare()));
    }

    private static String inDutch(BigDecimal number) {
        return number == null ? null : DutchFormat.number(number);
    }

    /** @param earlier what was stated before; a framework or a route that was named then need not be named again */
    static Grounds read(Answers answers, Grounds earlier) {
        return new Grounds(framework(answers, earlier.framework()), hiring(answers, earlier.hiring()), answers.number("arbeidsaandeel"));
    }

    /** What else is known of a framework stands in the register; of one that is not there, what was stated before there was a register. */
    private static Framework framework(Answers answers, Framework earlier) {
        String typed = answers.text("raamovereenkomstNummer");
        String number = typed == null ? earlier.number() : typed;
        Framework known = Objects.equals(number, earlier.number()) && !earlier.isRegistered() ? earlier : Framework.named(number);
        return new Framework(number, answers.wholeNumber("raamPerceel"), known.beginDate(), known.endDate(), known.remaining(), known.inScope(),
                answers.text("binnenScopeToelichting"), null);
    }

    private static HiringRoute hiring(Answers answers, HiringRoute earlier) {
        if (NO_ROUTE.equals(answers.text("inhuurRoute"))) {
            return HiringRoute.NONE;
        }
        HiringRoute.Kind kind = answers.choice("inhuurRoute", HiringRoute.Kind.class);
        String reference = answers.text("inhuurKenmerk");
        return new HiringRoute(kind == null ? earlier.kind() : kind, reference == null ? earlier.reference() : reference);
    }
}
