// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import nl.mvoi.inkoop.platform.DecisionBook;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.LegalRules.Co2Ladder;
import nl.mvoi.inkoop.rules.LegalRules.VehicleClass;

import org.springframework.stereotype.Service;

/** The legal tests of a purchase with what each asks, for who wants to read more than their codes. */
@Service
public class LegalTests {

    private final RuleLibrary rules;
    private final TableLines lines;

    public LegalTests(RuleLibrary rules, DecisionBook book) {
        this.rules = rules;
        this.lines = new TableLines(book);
    }

    /**
     * The tests of a purchase, in the order of their codes in {@link Exploration#legalTests()}, and social return when it is
     * asked.
     *
     * @throws Refusal when the rules do not cover the purchase
     */
    public List<LegalTest> of(Purchase purchase) {
        return rules.legalTests(purchase).stream()
                .map(test -> new LegalTest(test.code(), test.name(), test.explanation(), test.status(),
                        consequences(test.code(), purchase)))
                .toList();
    }

    private List<Explanation> consequences(String code, Purchase purchase) {
        LegalRules legal = rules.legal();
        LocalDate on = purchase.referenceDate();
        return switch (code) {
            case "CVD" -> Arrays.stream(VehicleClass.values())
                    .map(vehicles -> legal.cleanVehicles(vehicles, on).explanation()).toList();
            // The test only applies from the European threshold on.
            case "EED" -> List.of(legal.energyEfficiency(true, true, on).explanation(),
                    legal.energyEfficiency(true, false, on).explanation());
            case "ISV" -> List.of(legal.supplyChainTerms(true, purchase.estimatedValue(), on).explanation());
            case "SEB" -> lines.amounts("emissieloosBouwen", "vermogen").stream()
                    .map(power -> legal.siteEmissions(power, on).explanation()).toList();
            case "CO2_LADDER" -> legal.co2Ladders(on).stream().map(Co2Ladder::explanation).toList();
            case "KEURMERK" -> List.of(legal.labelUse(true, true, on).explanation(), legal.labelUse(true, false, on).explanation());
            default -> List.of();
        };
    }
}
