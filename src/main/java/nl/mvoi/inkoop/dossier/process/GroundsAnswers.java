// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.platform.Answers;

/** What the strategy form states that the rules go by: shown as it was stated last, and read back. */
final class GroundsAnswers {

    private GroundsAnswers() {
    }

    static void show(Map<String, Object> shown, Grounds stated) {
        Framework framework = stated.framework();
        shown.put("raamGevraagd", framework.isNamed());
        shown.put("raamovereenkomstNummer", framework.number());
        shown.put("raamEinde", framework.endDate());
        shown.put("raamRestwaarde", framework.remaining());
        shown.put("binnenScope", framework.inScope() == null ? null : framework.inScope() ? "JA" : "NEE");
        shown.put("binnenScopeToelichting", framework.scopeReason());
    }

    /** @param earlier what was stated before; a number of a framework that is known is not asked again */
    static Grounds read(Answers answers, Grounds earlier) {
        return new Grounds(framework(answers, earlier.framework()), earlier.hiring(), earlier.labourShare());
    }

    private static Framework framework(Answers answers, Framework earlier) {
        String number = answers.text("raamovereenkomstNummer");
        String inScope = answers.text("binnenScope");
        return new Framework(number == null ? earlier.number() : number, answers.date("raamEinde"), answers.number("raamRestwaarde"),
                inScope == null ? null : inScope.equals("JA"), answers.text("binnenScopeToelichting"));
    }
}
