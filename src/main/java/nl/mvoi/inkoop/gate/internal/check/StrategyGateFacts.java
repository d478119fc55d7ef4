// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.StrategyDemands;
import nl.mvoi.inkoop.gate.ThemeState;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Variant;

/**
 * What gate G3 looks at; the texts themselves are kept with the strategy.
 *
 * @param gekozen               what the buyer chose; null while there is no strategy
 * @param geadviseerdeProcedure what the rules advise for what is stated now
 * @param afroep                whether the rules took the purchase as a call-off from the framework
 * @param geraamdeWaarde        euro excl. VAT
 * @param hoogsteNiveau         highest ambition level of the mandatory themes
 * @param peildatum             the day whose rules apply to the dossier
 * @param themas                how gate G2 stands for the procedure that was chosen
 */
public record StrategyGateFacts(Chosen gekozen, Procedure geadviseerdeProcedure, boolean afroep, FrameworkFacts raamovereenkomst,
                                BigDecimal geraamdeWaarde, LocalDate gewensteStart, int hoogsteNiveau, LocalDate peildatum, LocalDate vandaag,
                                List<ThemeState> themas) {

    /** Whether it is called off at one supplier, without competition. */
    boolean isDirect() {
        return afroep && raamovereenkomst.wijze() == CallOff.DIRECT;
    }

    /**
     * The strategy, without its texts.
     *
     * @param motivering         whether procedure and parties are motivated
     * @param gunningMotivering  whether the award method is
     * @param percelenMotivering whether it is told why there are lots or not
     */
    public record Chosen(Procedure procedure, Variant variant, AwardMethod gunningsmethode, Integer gewichtKwaliteit, Integer gewichtMvoi,
                         boolean punten, boolean motivering, boolean gunningMotivering, boolean percelen, boolean percelenMotivering) {

        public static Chosen of(Strategy strategy) {
            StrategyDemands.Said said = StrategyDemands.Said.of(strategy);
            return new Chosen(strategy.procedure(), strategy.variant(), strategy.awardMethod(), said.qualityWeight(),
                    said.mvoiWeight(), said.givesPoints(), said.motivated(), said.awardMotivated(), said.lots(), said.lotsMotivated());
        }

        /** What it says, as the demands look at it. */
        StrategyDemands.Said said() {
            return new StrategyDemands.Said(gewichtKwaliteit, gewichtMvoi, punten, motivering, gunningMotivering, percelen, percelenMotivering);
        }
    }
}
