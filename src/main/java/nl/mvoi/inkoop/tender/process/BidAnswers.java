// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.document.Enclosures.Subject;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.rules.NormCells;
import nl.mvoi.inkoop.tender.BidFields;
import nl.mvoi.inkoop.tender.BuyersScores;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitations;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.internal.bid.BidDesk;
import org.springframework.stereotype.Component;

/** Reads the fields with which a bid is recorded. */
@Component
class BidAnswers implements BidFields {

    /** What a bidder sent. */
    private static final List<Subject> SUBJECTS = List.of(Subject.INSCHRIJVING, Subject.INSCHRIJVING_ZONDER_PRIJS);
    private static final String VALID = "GELDIG";
    private static final String OFFERED = "aangebodenWaarden";
    private static final String VALUE = "waarde";

    private final BidDesk bids;
    private final BuyersScores scores;
    private final Invitations invitations;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final Enclosures enclosures;

    BidAnswers(BidDesk bids, BuyersScores scores, Invitations invitations, Dossiers dossiers, AdoptedRequirements requirements, Enclosures enclosures) {
        this.bids = bids;
        this.scores = scores;
        this.invitations = invitations;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.enclosures = enclosures;
    }

    @Override
    public Map<String, Object> show(DossierNumber dossier) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("baan", dossiers.get(dossier).lane().name());
        values.putAll(scores.show(dossier));
        List<AdoptedRequirement> adopted = requirements.of(dossier);
        values.put("eisenTabel", adopted.stream().map(AdoptedRequirement::row).toList());
        values.put("aanbodRijen", rows(adopted).stream().map(AskedRow::shown).toList());
        List<ReceivedBid> recorded = bids.of(dossier);
        values.put("alVastgelegd", recorded(recorded));
        values.put("vastgelegdeInschrijvingen", recorded.stream()
                .map(bid -> Map.of("label", bid.supplier(), "value", bid.id().toString())).toList());
        values.put("uitgenodigd", Markdown.section("Wie u uitnodigde", invitations.of(dossier).stream().map(Company::line).map(Markdown::escape).toList()).strip());
        values.put("inschrijvingStukken", received(dossier));
        values.put("inschrijvingSoort", VALID);
        return values;
    }

    private List<Map<String, String>> recorded(List<ReceivedBid> recorded) {
        Map<Long, SupplierDetails> known = bids.details(recorded.stream().map(ReceivedBid::supplierId).toList());
        return recorded.stream().map(bid -> row(bid, known.getOrDefault(bid.supplierId(), SupplierDetails.NONE))).toList();
    }

    private static Map<String, String> row(ReceivedBid bid, SupplierDetails supplier) {
        return Map.of("leverancier", bid.supplier(), "prijs", DutchFormat.euro(bid.price()), "soort", bid.valid() ? "geldig" : "ongeldig",
                "contact", supplier.contact(), "grootte", supplier.size() == null ? "" : supplier.size().label());
    }

    /** What suppliers sent, as links; empty when there is none. */
    private String received(DossierNumber dossier) {
        List<String> lines = bids.of(dossier).stream().filter(bid -> !links(dossier, bid).isEmpty())
                .map(bid -> Markdown.escape(bid.supplier()) + ": " + links(dossier, bid)).toList();
        return Markdown.section("Wat de leveranciers stuurden", lines).strip();
    }

    private String links(DossierNumber dossier, ReceivedBid bid) {
        return SUBJECTS.stream().map(subject -> enclosures.links(dossier, subject, bid.id()))
                .filter(links -> !links.isEmpty()).collect(Collectors.joining(", "));
    }

    @Override
    public BigDecimal estimate(DossierNumber dossier) {
        return dossiers.get(dossier).request().estimatedValue();
    }

    @Override
    public void check(DossierNumber dossier, Answers answers, Problems problems) {
        SupplierAnswers.check(answers, problems);
        Company company = SupplierAnswers.company(answers);
        if (company.name() != null) {
            checkCompany(dossier, company, answers, problems.at(SupplierAnswers.field(answers)));
        }
        if (isValid(answers)) {
            scores.check(dossier, answers, problems);
            checkCeiling(dossier, answers.number("prijs"), problems.at("prijs"));
        }
        checkOffered(requirements.of(dossier), answers, problems.at(OFFERED));
        Stream.of("inschrijvingStuk", "inschrijvingZonderPrijs").forEach(field -> checkEnclosure(dossier, answers, field, problems.at(field)));
    }

    /** A price above the ceiling that the strategy published makes a bid invalid. */
    private void checkCeiling(DossierNumber dossier, BigDecimal price, Problems problems) {
        dossiers.strategy(dossier).map(Strategy::formula).filter(formula -> formula.ceiling() && price != null && price.compareTo(formula.highest()) > 0)
                .ifPresent(formula -> problems.add("De prijs van " + DutchFormat.euro(price) + " is hoger dan het plafond van "
                        + DutchFormat.euro(formula.highest()) + ". Leg de inschrijving vast als ongeldig."));
    }

    /** What one bidder sent is not judged as another's. */
    private void checkEnclosure(DossierNumber dossier, Answers answers, String field, Problems problems) {
        String number = answers.text(field);
        bids.of(dossier).stream().filter(bid -> number != null && !bid.id().toString().equals(answers.text("vervangt")) && encloses(dossier, bid, Names.code(number)))
                .findFirst().ifPresent(bid -> problems.add("Het document " + number + " hoort al bij de inschrijving van " + bid.supplier() + ". Kies een ander."));
    }

    private boolean encloses(DossierNumber dossier, ReceivedBid bid, String number) {
        return SUBJECTS.stream().flatMap(subject -> enclosures.of(dossier, subject).stream())
                .anyMatch(one -> one.key().equals(bid.id().toString()) && one.document().value().equals(number));
    }

    private void checkCompany(DossierNumber dossier, Company company, Answers answers, Problems problems) {
        bids.of(dossier).stream().filter(bid -> !bid.id().toString().equals(answers.text("vervangt")) && bid.company().looksLike(company))
                .findFirst().ifPresent(bid -> problems.add("Van deze leverancier is al een inschrijving vastgelegd: " + bid.supplier()
                        + ". Kijk naar ‘Leverancier’ en ‘KvK-nummer’."));
        problems.addIf(isValid(answers) && !invitations.allow(dossier, company), "‘Leverancier’: " + company.name()
                + " is niet uitgenodigd. Leg de inschrijving vast als ongeldig, of kijk of de naam en het KvK-nummer kloppen.");
    }

    private static void checkOffered(List<AdoptedRequirement> adopted, Answers answers, Problems problems) {
        Map<String, BigDecimal> offered = offered(adopted, answers, problems).numbers(VALUE);
        adopted.stream().filter(one -> isValid(answers) && offered.containsKey(one.code()) && !one.limit().isMetBy(offered.get(one.code())))
                .forEach(one -> problems.at(AskedRow.place(OFFERED, one.code(), VALUE)).add("De aangeboden waarde van " + one.code()
                        + " voldoet niet aan de norm " + one.limit().inWords()
                        + ". Herstel de waarde of leg de inschrijving vast als ongeldig."));
    }

    private static RowLines offered(List<AdoptedRequirement> adopted, Answers answers, Problems problems) {
        return RowLines.read(OFFERED, answers.text(OFFERED), rows(adopted), 0, problems);
    }

    /** A row for each requirement; a bid that says nothing offers the norm. */
    private static List<AskedRow> rows(List<AdoptedRequirement> adopted) {
        return adopted.stream().map(one -> new AskedRow(one.code(), one.text() + " Norm: " + one.limit().inWords() + ". Bewijs: " + one.evidence() + ".",
                List.of(NormCells.possible(VALUE, "Aangeboden", one.limit(), one.norm())))).toList();
    }

    @Override
    public void record(DossierNumber dossier, Answers answers) {
        if (answers.text("vervangt") != null) {
            bids.replace(dossier, Long.parseLong(answers.text("vervangt")), answers.text("redenVervanging"));
        }
        List<AdoptedRequirement> adopted = requirements.of(dossier);
        RowLines lines = offered(adopted, answers, new Problems());
        Company company = SupplierAnswers.company(answers);
        long id = bids.record(dossier, company.name(), company.numberText(), answers.number("prijs"),
                answers.text("redenOngeldig"), offered(adopted, lines.numbers(VALUE), isValid(answers)));
        bids.describe(dossier, id, SupplierAnswers.details(answers));
        if (SupplierAnswers.isContactGone(answers)) {
            bids.forgetContact(dossier, id);
        }
        scores.keep(dossier, id, answers);
        enclosures.enclose(dossier, Subject.INSCHRIJVING, String.valueOf(id), answers.text("inschrijvingStuk"));
        enclosures.enclose(dossier, Subject.INSCHRIJVING_ZONDER_PRIJS, String.valueOf(id), answers.text("inschrijvingZonderPrijs"));
        bids.note(dossier, company.name(), lines.remarks());
    }

    /** A valid bid meets every requirement, so it offers the norm where it says nothing. */
    private static Map<String, BigDecimal> offered(List<AdoptedRequirement> adopted, Map<String, BigDecimal> typed, boolean valid) {
        Map<String, BigDecimal> offered = new LinkedHashMap<>();
        if (valid) {
            adopted.forEach(one -> offered.put(one.code(), one.norm()));
        }
        offered.putAll(typed);
        return offered;
    }

    private static boolean isValid(Answers answers) {
        return VALID.equals(answers.text("inschrijvingSoort"));
    }
}
