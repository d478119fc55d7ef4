// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Component;

/** Gate G6, as far as the contract goes: nothing that was adopted, published or offered got lost on the way. */
@Component
class ContractCheck implements GateCheck {

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
    public List<String> findings(String number) {
        List<String> findings = new ArrayList<>();
        register.find(number).ifPresentOrElse(contract ->
                CarryOver.losses(requirements.of(number), offered(number), contract.kpis()).forEach(loss -> findings.add(loss + DRAFT_AGAIN)),
                () -> findings.add("Het contract is nog niet opgesteld." + DRAFT_AGAIN));
        register.registered(number).map(RegisteredContract::objection)
                .ifPresent(objection -> findings.add("Het contract is niet getekend. Los de reden op: laat het contract opnieuw opstellen, of ga"
                        + " terug naar de gunning. De reden: " + objection));
        addFingerprint(findings, number);
        findings.addAll(themes.of(number).values());
        return findings;
    }

    /** In the light lane one party was asked and nothing was published. */
    private void addFingerprint(List<String> findings, String number) {
        Optional<String> published = tenders.publishedFingerprint(number);
        boolean light = published.isEmpty() && dossiers.get(number).lane() == Lane.LICHT;
        if (!light && published.filter(requirements.fingerprint(number)::equals).isEmpty()) {
            findings.add("De eisen zijn niet meer gelijk aan de eisen in de publicatie. Trek de inkoop in en begin opnieuw.");
        }
    }

    private Map<String, BigDecimal> offered(String number) {
        return awards.winner(number).map(Awards.Winner::offered).orElse(Map.of());
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("eisen", requirements.of(number).stream().map(AdoptedRequirements.AdoptedRequirement::code).toList());
        facts.put("eisenVingerafdruk", requirements.fingerprint(number));
        facts.put("vingerafdrukPublicatie", tenders.publishedFingerprint(number).orElse(null));
        facts.put("aangeboden", offered(number));
        facts.put("kpis", register.find(number).map(Contracts.Contract::kpis).orElse(List.of()));
        return facts;
    }
}
