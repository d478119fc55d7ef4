// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Component;

/** Gate G6, as far as the contract goes: nothing that was adopted, published or offered got lost on the way. */
@Component
class ContractCheck implements GateCheck<ContractGateFacts> {

    private static final String DRAFT_AGAIN = " Laat het contract opnieuw opstellen.";

    private final ContractRegister register;
    private final Tenders tenders;
    private final Awards awards;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final ThemesToPass themes;

    ContractCheck(ContractRegister register, Tenders tenders, Awards awards, Dossiers dossiers, AdoptedRequirements requirements,
                  ThemesToPass themes) {
        this.register = register;
        this.tenders = tenders;
        this.awards = awards;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.themes = themes;
    }

    @Override
    public Gate gate() {
        return Gate.G6;
    }

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public Class<ContractGateFacts> type() {
        return ContractGateFacts.class;
    }

    @Override
    public ContractGateFacts facts(DossierNumber number) {
        Optional<RegisteredContract> contract = register.registered(number);
        Map<String, BigDecimal> offered = awards.winner(number).map(Awards.Winner::offered).orElse(Map.of());
        String published = tenders.publishedFingerprint(number).orElse(null);
        return new ContractGateFacts(contract.isPresent(), kept(CarryOver.kpis(requirements.of(number), offered)),
                kept(contract.map(RegisteredContract::kpis).orElse(List.of())), contract.map(RegisteredContract::objection).orElse(null),
                dossiers.get(number).lane(), published, requirements.fingerprint(number), published != null && requirements.matches(number, published),
                themes.states(number));
    }

    private static List<KpiFacts> kept(List<Contracts.Kpi> kpis) {
        return kpis.stream().map(KpiFacts::of).toList();
    }

    @Override
    public List<String> judge(ContractGateFacts facts) {
        List<String> findings = new ArrayList<>();
        if (facts.opgesteld()) {
            CarryOver.losses(read(facts.beloofd()), read(facts.kpis())).forEach(loss -> findings.add(loss + DRAFT_AGAIN));
        } else {
            findings.add("Het contract is nog niet opgesteld." + DRAFT_AGAIN);
        }
        if (facts.bezwaar() != null) {
            findings.add("Het contract is niet getekend. Los de reden op: laat het contract opnieuw opstellen, of ga"
                    + " terug naar de gunning. De reden: " + facts.bezwaar());
        }
        addFingerprint(findings, facts);
        findings.addAll(ThemesToPass.of(facts.themas()).values());
        return findings;
    }

    private static List<Contracts.Kpi> read(List<KpiFacts> kept) {
        return kept.stream().map(KpiFacts::kpi).toList();
    }

    /** In the light lane one party was asked and nothing was published. */
    private static void addFingerprint(List<String> findings, ContractGateFacts facts) {
        boolean light = facts.vingerafdrukPublicatie() == null && facts.baan() == Lane.LICHT;
        if (!light && !facts.eisenGelijk()) {
            findings.add("De eisen zijn niet meer gelijk aan de eisen in de publicatie. Trek de inkoop in en begin opnieuw.");
        }
    }
}
