// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.LegalRules;
import nl.mvoi.inkoop.rules.LegalRules.Co2Ladder;
import nl.mvoi.inkoop.rules.LegalRules.VehicleClass;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.TableLines;

import org.springframework.stereotype.Service;

/** Asks the rules which tests there are, and the table of each test what it asks. */
@Service
public class AskedLegalTests implements LegalTests {

    private final RuleLibrary rules;
    private final TableLines lines;

    public AskedLegalTests(RuleLibrary rules, DecisionBook book) {
        this.rules = rules;
        this.lines = new TableLines(book);
    }

    @Override
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
