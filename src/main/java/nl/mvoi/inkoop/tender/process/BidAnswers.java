// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.CodeValueLines;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.tender.BidFields;
import nl.mvoi.inkoop.tender.BuyersScores;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitations;
import nl.mvoi.inkoop.tender.internal.bid.BidDesk;
import org.springframework.stereotype.Component;

/** Reads the fields with which a bid is recorded. */
@Component
class BidAnswers implements BidFields {

    private static final String VALID = "GELDIG";
    private static final String OFFERED = "aangebodenWaarden";

    private final BidDesk bids;
    private final BuyersScores scores;
    private final Invitations invitations;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;

    BidAnswers(BidDesk bids, BuyersScores scores, Invitations invitations, Dossiers dossiers, AdoptedRequirements requirements) {
        this.bids = bids;
        this.scores = scores;
        this.invitations = invitations;
        this.dossiers = dossiers;
        this.requirements = requirements;
    }

    @Override
    public Map<String, Object> show(DossierNumber dossier) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("baan", dossiers.get(dossier).lane().name());
        values.putAll(scores.show(dossier));
        values.put("eisenTabel", requirements.of(dossier).stream().map(AdoptedRequirement::row).toList());
        values.put("vastgelegdeInschrijvingen", bids.of(dossier).stream()
                .map(bid -> Map.of("label", bid.supplier(), "value", bid.id().toString())).toList());
        values.put("inschrijvingSoort", VALID);
        return values;
    }

    @Override
    public BigDecimal estimate(DossierNumber dossier) {
        return dossiers.get(dossier).request().estimatedValue();
    }

    @Override
    public void check(DossierNumber dossier, Answers answers, Problems problems) {
        problems.at("kvkNummer").addIf(answers.text("kvkNummer") != null && number(answers).isEmpty(),
                "‘KvK-nummer’ klopt niet. " + ChamberOfCommerceNumber.ADVICE);
        if (answers.text("leverancier") != null) {
            checkCompany(dossier, company(answers), answers, problems);
        }
        if (isValid(answers)) {
            scores.check(dossier, answers, problems);
        }
        checkOffered(requirements.of(dossier), answers, problems.at(OFFERED));
    }

    private void checkCompany(DossierNumber dossier, Company company, Answers answers, Problems problems) {
        bids.of(dossier).stream().filter(bid -> !bid.id().toString().equals(answers.text("vervangt")) && bid.company().looksLike(company))
                .findFirst().ifPresent(bid -> problems.add("Van deze leverancier is al een inschrijving vastgelegd: " + bid.supplier()
                        + ". Kijk naar ‘Leverancier’ en ‘KvK-nummer’."));
        problems.at("leverancier").addIf(isValid(answers) && !invitations.allow(dossier, company), "‘Leverancier’: " + company.name()
                + " is niet uitgenodigd. Leg de inschrijving vast als ongeldig, of kijk of de naam en het KvK-nummer kloppen.");
    }

    private static Company company(Answers answers) {
        return new Company(answers.text("leverancier"), number(answers).orElse(null));
    }

    private static Optional<ChamberOfCommerceNumber> number(Answers answers) {
        return Optional.ofNullable(answers.text("kvkNummer")).flatMap(ChamberOfCommerceNumber::read);
    }

    private static void checkOffered(List<AdoptedRequirement> adopted, Answers answers, Problems problems) {
        Map<String, BigDecimal> offered = CodeValueLines.read(answers.text(OFFERED), codes(adopted), problems).values();
        adopted.stream().filter(one -> offered.containsKey(one.code()) && !one.limit().isPossible(offered.get(one.code())))
                .forEach(one -> problems.add("De aangeboden waarde van " + one.code() + " kan niet bestaan. De eenheid is: " + one.unit() + "."));
        adopted.stream().filter(one -> isValid(answers) && offered.containsKey(one.code()) && !one.limit().isMetBy(offered.get(one.code())))
                .forEach(one -> problems.add("De aangeboden waarde van " + one.code() + " voldoet niet aan de norm "
                        + one.limit().inWords() + ". Herstel de waarde of leg de inschrijving vast als ongeldig."));
    }

    @Override
    public void record(DossierNumber dossier, Answers answers) {
        if (answers.text("vervangt") != null) {
            bids.replace(dossier, Long.parseLong(answers.text("vervangt")), answers.text("redenVervanging"));
        }
        List<AdoptedRequirement> adopted = requirements.of(dossier);
        CodeValueLines lines = CodeValueLines.read(answers.text(OFFERED), codes(adopted), new Problems());
        long id = bids.record(dossier, answers.text("leverancier"), number(answers).map(ChamberOfCommerceNumber::digits).orElse(null),
                answers.number("prijs"), answers.text("redenOngeldig"), offered(adopted, lines, isValid(answers)));
        scores.keep(dossier, id, answers);
        bids.note(dossier, answers.text("leverancier"), lines.remarks());
    }

    /** A valid bid meets every requirement, so it offers the norm where it says nothing. */
    private static Map<String, BigDecimal> offered(List<AdoptedRequirement> adopted, CodeValueLines lines, boolean valid) {
        Map<String, BigDecimal> offered = new LinkedHashMap<>();
        if (valid) {
            adopted.forEach(one -> offered.put(one.code(), one.norm()));
        }
        offered.putAll(lines.values());
        return offered;
    }

    private static boolean isValid(Answers answers) {
        return VALID.equals(answers.text("inschrijvingSoort"));
    }

    private static Set<String> codes(List<AdoptedRequirement> adopted) {
        return adopted.stream().map(AdoptedRequirement::code).collect(Collectors.toSet());
    }
}
