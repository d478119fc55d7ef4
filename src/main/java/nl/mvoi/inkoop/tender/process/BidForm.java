// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CodeValueLines;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.BidDesk;
import nl.mvoi.inkoop.tender.PublicationDesk;
import nl.mvoi.inkoop.tender.ReceivedBid;
import org.springframework.stereotype.Component;

/** The buyer records what came in, one bid at a time. */
@Component("inschrijvingVastleggen")
class BidForm implements TaskForm {

    private static final String VALID = "GELDIG";
    private static final String NONE = "GEEN";

    private final BidDesk bids;
    private final PublicationDesk publications;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;

    BidForm(BidDesk bids, PublicationDesk publications, Dossiers dossiers, AdoptedRequirements requirements) {
        this.bids = bids;
        this.publications = publications;
        this.dossiers = dossiers;
        this.requirements = requirements;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("baan", dossiers.get(task.dossier()).lane().name());
        values.put("eisenTabel", requirements.of(task.dossier()).stream().map(AdoptedRequirement::row).toList());
        values.put("alVastgelegd", bids.of(task.dossier()).stream().map(BidForm::row).toList());
        values.put("vastgelegdeInschrijvingen", bids.of(task.dossier()).stream()
                .map(bid -> Map.of("label", bid.supplier(), "value", bid.id().toString())).toList());
        values.put("inschrijvingSoort", VALID);
        values.put("nogEenInschrijving", "NEE");
        return values;
    }

    private static Map<String, Object> row(ReceivedBid bid) {
        return Map.of("leverancier", bid.supplier(), "soort", bid.valid() ? "geldig" : "ongeldig");
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        problems.addIf(!publications.bidsMayBeOpened(task.dossier()), "De sluitingsdatum is nog niet bereikt. Leg daarna de inschrijvingen vast.");
        String kind = answers.text("inschrijvingSoort");
        if (NONE.equals(kind)) {
            problems.addIf(!bids.of(task.dossier()).isEmpty(),
                    "Er is al een inschrijving vastgelegd. Kies bij Soort inschrijving: geldig of ongeldig.");
            problems.addIf("JA".equals(answers.text("nogEenInschrijving")),
                    "U kiest dat er geen inschrijving is. Kies dan bij Nog een inschrijving: nee.");
            return;
        }
        checkSupplier(task.dossier(), answers, problems);
        checkOffered(task.dossier(), answers, VALID.equals(kind), problems);
    }

    private void checkSupplier(String dossier, Answers answers, Problems problems) {
        String supplier = answers.text("leverancier");
        String replaced = answers.text("vervangt");
        boolean known = bids.of(dossier).stream()
                .anyMatch(bid -> bid.supplier().equalsIgnoreCase(supplier) && !bid.id().toString().equals(replaced));
        problems.addIf(known, "Van deze leverancier is al een inschrijving vastgelegd.");
    }

    private void checkOffered(String dossier, Answers answers, boolean valid, Problems problems) {
        List<AdoptedRequirement> adopted = requirements.of(dossier);
        Map<String, BigDecimal> offered = CodeValueLines.read(answers.text("aangebodenWaarden"), codes(adopted), problems).values();
        adopted.stream().filter(one -> offered.containsKey(one.code()) && !one.limit().isPossible(offered.get(one.code())))
                .forEach(one -> problems.add("De aangeboden waarde van " + one.code() + " kan niet bestaan. De eenheid is: " + one.unit() + "."));
        adopted.stream().filter(one -> valid && offered.containsKey(one.code()) && !one.limit().isMetBy(offered.get(one.code())))
                .forEach(one -> problems.add("De aangeboden waarde van " + one.code() + " voldoet niet aan de norm "
                        + one.limit().inWords() + ". Herstel de waarde of leg de inschrijving vast als ongeldig."));
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        String dossier = task.dossier();
        String kind = answers.text("inschrijvingSoort");
        if (NONE.equals(kind)) {
            bids.recordNone(dossier);
            return Map.of("meerInschrijvingen", false);
        }
        boolean valid = VALID.equals(kind);
        if (answers.text("vervangt") != null) {
            bids.replace(dossier, Long.parseLong(answers.text("vervangt")), answers.text("redenVervanging"));
        }
        bids.record(dossier, answers.text("leverancier"), answers.text("kvkNummer"), answers.number("prijs"),
                answers.wholeNumber("kwaliteitsscore"), answers.text("redenOngeldig"),
                offered(requirements.of(dossier), answers, valid));
        bids.note(dossier, answers.text("leverancier"), lines(requirements.of(dossier), answers).remarks());
        return Map.of("meerInschrijvingen", "JA".equals(answers.text("nogEenInschrijving")));
    }

    /** A valid bid meets every requirement, so it offers the norm where it says nothing. */
    private static Map<String, BigDecimal> offered(List<AdoptedRequirement> adopted, Answers answers, boolean valid) {
        Map<String, BigDecimal> offered = new LinkedHashMap<>();
        if (valid) {
            adopted.forEach(one -> offered.put(one.code(), one.norm()));
        }
        offered.putAll(lines(adopted, answers).values());
        return offered;
    }

    private static CodeValueLines lines(List<AdoptedRequirement> adopted, Answers answers) {
        return CodeValueLines.read(answers.text("aangebodenWaarden"), codes(adopted), new Problems());
    }

    private static Set<String> codes(List<AdoptedRequirement> adopted) {
        return adopted.stream().map(AdoptedRequirement::code).collect(Collectors.toSet());
    }
}
