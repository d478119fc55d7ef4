// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.InheritedRequirements.Inherited;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;

/** Puts what a framework agreement promised in the place of what the rules would ask, wherever it is more: a call-off never asks less. */
final class Heritage {

    private Heritage() {
    }

    static ThemeAdvice in(ThemeAdvice advice, List<Inherited> inherited) {
        Map<String, Inherited> byCode = inherited.stream().collect(Collectors.toMap(Inherited::code, Function.identity()));
        return byCode.isEmpty() ? advice : new ThemeAdvice(advice.theme(), advice.relevance(), advice.ambitionLevel(), advice.explanation(),
                advice.requirements().stream().map(one -> byCode.containsKey(one.code()) ? raised(one, byCode.get(one.code())) : one).toList());
    }

    private static Requirement raised(Requirement one, Inherited promised) {
        String norm = one.limit().isSharpenedBy(promised.norm()) ? promised.norm().stripTrailingZeros().toPlainString() : one.norm();
        return new Requirement(one.code(), one.theme(), one.text(), one.uses(), one.level(), one.unit(), one.operator(), norm, one.evidence(), one.kpi(), one.frequency(),
                one.status(), one.source(), one.explanation().and("Raamovereenkomst " + promised.framework() + " belooft dit. Minder vragen kan niet."),
                one.otherProduct());
    }
}
