// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.MailJobs;
import nl.mvoi.inkoop.testing.MailParts;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.workplace.internal.SendBackDesk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.StringUtils;

/**
 * Every text field of every form, handed in over the web API by the people whose form it is: first far too long, then empty, and
 * then with everything that a program on the way might take for more than text.
 */
@Tag("lang")
@InkoopTest
class OddTextTest {

    private static final Set<String> MAIL_HEADERS = Set.of("Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding", "Auto-Submitted");

    /** What the form file says about one field. */
    private static final Pattern OF_THE_FORM_FILE = Pattern.compile("‘([^‘’]+)’ (is niet ingevuld|is te lang: \\d+ tekens, er passen er \\d+"
            + "|heeft een keuze die er niet is|mag niet meer dan [€ \\d.,]+ zijn"
            + "|is geen datum die wij kunnen lezen; schrijf bijvoorbeeld 1-9-2027 of 1 september 2027)\\.");
    /** What the rules ask of the goals and of the strategy, and what the register says of a number. */
    private static final Pattern OF_THE_RULES = Pattern.compile("Geef een doel voor het thema [\\p{L} ]+\\. Dit thema is verplicht\\."
            + "|Geef aan hoe u het doel voor het thema [\\p{L} ]+ meet\\.|Noem [^.]+\\. Dat kan bij: [^.]+\\."
            + "|(Motiveer|Leg uit waarom) [^.]+ \\(Aanbestedingswet, artikel [\\d.]+\\)\\."
            + "|Vul het gewicht van kwaliteit en het gewicht van MVOI in\\."
            + "|Nodig minstens \\d partijen uit\\. Nu zijn het er \\d\\.|Leg uit waarom u .{1,250}? uitnodigt\\."
            + "|Raamovereenkomst .+? staat niet in het register\\. Leg haar eerst vast [^.]+\\.", Pattern.DOTALL);
    /** What a form says about answers that were given, or about two fields together. */
    private static final List<String> OF_THE_WHOLE_FORM = List.of("Het formulier kent het veld '" + OddForm.UNKNOWN + "' niet.",
            "Vul een CPV-code in of kies een onderwerp.",
            "Het nummer van de raamovereenkomst ontbreekt.",
            "Er is al een inschrijving vastgelegd. Leg nu een geldige of een ongeldige inschrijving vast.",
            "Van deze leverancier is al een inschrijving vastgelegd: Lekker Lokaal BV. Kijk naar ‘Leverancier’ en ‘KvK-nummer’.",
            "Van deze leverancier is al een inschrijving vastgelegd: Tweede Leven ICT BV. Kijk naar ‘Leverancier’ en ‘KvK-nummer’.",
            "De leverancier heeft nog niet getekend. Teken pas daarna.",
            "Er is geen thema dat opnieuw door de poort moet. Kies een van de andere mogelijkheden.",
            "U hebt een belang bij de uitkomst. Geef de taak terug, zodat iemand anders alle inschrijvingen beoordeelt.",
            "beoordelaar1 beoordeelt deze ronde. Wie één inschrijving beoordeelt, beoordeelt ze allemaal. Kan beoordelaar1 niet verder? "
                    + "Kies dan bij ‘Wat doet u?’ dat u de beoordeling overneemt.");

    @LocalServerPort
    int port;
    @Value("${mvoi.data-dir}")
    Path data;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TestRestTemplate api;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Contracts contracts;
    @Autowired
    SendBackDesk back;

    /** What may stand in a row: all but line breaks, which a row keeps as one. */
    private static final String ODD_KPI = String.join(" ", OddForm.SAMPLES.subList(0, 7));
    private static final String ODD_UNIT = OddForm.SAMPLES.get(0);

    private final Map<String, TasklistClient> people = new HashMap<>();
    private final Set<String> covered = new TreeSet<>();
    private final Set<String> missed = new TreeSet<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final LocalDate today = LocalDate.now(OfficeClock.ZONE);
    private Journey path;

    @Test
    void oddTextIsKeptAndToldAsItWasTypedAndFarTooMuchOrNoneIsRefused() throws Exception {
        aTenderedDossierUntilTheEndOfItsContract();
        List<String> told = told(path.number().value());
        assertThat(told).contains(typed.get("titel"), typed.get("afwijkingMotivering"), typed.get("afwijkingVervanging"),
                typed.get("afwijkingOordeelToelichting"), ODD_KPI, ODD_UNIT, typed.get("leverancier"),
                typed.get("behoefteToelichting"), typed.get("budgetToelichting"), typed.get("motivering"),
                typed.get("klachtToelichting"), typed.get("herstelToelichting"));
        assertThat(String.join("\n", told)).contains(typed.get("bewijsKenmerk"), typed.get("verbeterplan"), typed.get("akkoordToelichting"),
                typed.get("collegebesluit"));
        mailsAreOnlyTextFor(path.number().value(), typed.get("titel"), typed.get("leverancier"));

        aTenderWithEqualBids();
        assertThat(told(path.number().value())).anySatisfy(text -> assertThat(text).contains(typed.get("redenOvername")))
                .anySatisfy(text -> assertThat(text).contains(typed.get("lotingWijze")))
                .anySatisfy(text -> assertThat(text).contains(typed.get("laagPrijsAntwoord")));

        anInvitationThatIsWithdrawn();
        assertThat(told(path.number().value())).contains(typed.get("redenIntrekking"));

        aSingleQuoteThatNobodyGaveAtFirst();
        assertThat(told(path.number().value())).contains(typed.get("vervolgToelichting"));

        aRequestForAnotherTopicThanItsCpvCode();
        assertThat(told(path.number().value())).contains(typed.get("afwijkingCpvReden"));
        aRequestForStaffByARouteOfItsOwn();

        assertThat(covered).as("text fields that were tried").isEqualTo(allOf(OddForm::freeTexts));
        assertThat(missed).as("required fields that were left out").isEqualTo(allOf(OddForm::required));
    }

    private void aTenderedDossierUntilTheEndOfItsContract() {
        Map<String, Object> withinAFramework = Purchases.cyclePath();
        withinAFramework.put("raamovereenkomstNummer", "RAAM-2024-00001");
        request(withinAFramework);
        handsIn("opdrachtgever", "opdrachtUitwerken", assignment("KLI", "CIR", "GLO", "SGS"));
        handsIn("budgethouder", "budgetBevestigen", Map.of("budget", "NEE", "budgetToelichting", "Nee."));
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Map<String, Object> strategy = Purchases.strategy();
        strategy.put("gunningsmethode", "LAAGSTE_KOSTEN");
        strategy.remove("opknippenAntwoord");
        strategy.put("motiveringGunning", "Er is weinig verschil.");
        strategy.put("raamovereenkomstNummer", "RAAM-2024-00001");
        strategy.put("binnenScopeToelichting", "Asfalt staat er niet in.");
        handsIn("inkoper", "strategieOpstellen", strategy);
        handsInGate("KET", ownRequirement());
        Map<String, Object> deviation = new HashMap<>(Purchases.deviation());
        deviation.put("toelichting", "Zie het verslag.");
        handsInGate("CIR", deviation);
        Map<String, Object> fine = Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed.");
        handsIn("mvoi-adviseur", "afwijkingBeoordelen", fine);
        path.answersGate("inkoper", "SGS", Purchases.adoptAll());
        for (String theme : List.of("KLI", "GLO")) {
            path.answersGate("inkoper", theme, Purchases.deviation()).does("mvoi-adviseur", "afwijkingBeoordelen", fine);
        }
        while (!path.tasks("akkoordGeven").isEmpty()) {
            path.completes("directeur", path.tasks("akkoordGeven").get(0), Purchases.approve());
        }
        leavesOut("inkoper", "publicatieVoorbereiden", Map.of());
        handsIn("inkoper", "publicatieVoorbereiden", notice(Map.of("termijnVerkorting", "VERSNELD", "haastReden", "De brug is afgekeurd.")));
        path.reaches("sluitingsdatum");
        Map<String, Object> invalid = Purchases.bid("Te laat BV", "5000000", true);
        invalid.putAll(Map.of("inschrijvingSoort", "ONGELDIG", "redenOngeldig", "Te laat."));
        handsIn("inkoper", "inschrijvingVastleggen", invalid);
        Map<String, Object> valid = Purchases.bid("Groene Wegen BV", "6100000", false);
        valid.put("aangebodenWaarden", "Alles volgens de eis.");
        valid.put("contactpersoon", "Noor de Wit");
        valid.put("vervangt", jdbc.queryForObject("select max(id) from bid", Long.class).toString());
        valid.put("redenVervanging", "Toch op tijd.");
        handsIn("inkoper", "inschrijvingVastleggen", valid);
        handsIn("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        handsIn("directeur", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "Nog niet.", "collegebesluit", "B en W 2026-117"));
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        path.does("directeur", "akkoordGeven", Purchases.approve());
        String fingerprint = fingerprint("is niet meer wat gepubliceerd is");
        deviationsEnd(today.minusDays(1));
        path.reaches("opschortendeTermijn");
        deviationsEnd(today.plusYears(5));
        fingerprint(fingerprint);
        Map<String, Object> repair = new HashMap<>(shortTerm());
        repair.putAll(Map.of("herstelKeuze", "HERSTELLEN", "herstelToelichting", "Hersteld."));
        handsIn("inkoper", "contractHerstellen", repair);
        handsIn("directeur", "contractOndertekenen", Map.of("klacht", "JA", "klachtToelichting", "Een klacht."));
        handsIn("jurist", "klachtAfhandelen", Map.of("klachtOordeel", "ONGEGROND", "klachtToelichting", "Onterecht."));
        path.does("directeur", "contractOndertekenen", signature());
        measuredAndEvaluated("KLI", "CIR", "GLO", "SGS");
    }

    private void measuredAndEvaluated(String... themes) {
        List<Contracts.Kpi> kpis = contracts.find(path.number()).orElseThrow().kpis();
        path.reaches("meetmoment");
        handsIn("contractmanager", "kpisMeten", Map.of("bewijsKenmerk", "Zaak 1", "metingen", kpis.stream()
                .map(kpi -> kpi.requirementCode() + " = " + (kpi.operator().equals("<=") ? "999999" : "0")).collect(Collectors.joining("\n"))));
        handsIn("contractmanager", "verbeterplanVastleggen", Map.of("verbeterplan", "Beter.", "verbeterplanTermijn",
                today.plusMonths(1).toString()));
        Map<String, Object> evaluation = new HashMap<>(Map.of("evaluatie", "Goed.", "cijfer", 8));
        List.of(themes).forEach(theme -> evaluation.put("les" + theme, "Vroeg beginnen."));
        handsIn("contractmanager", "contractEvalueren", evaluation);
    }

    private Map<String, Object> notice(Map<String, Object> shorter) {
        Map<String, Object> notice = Purchases.publication(today, calendar.lastDayOf(today, 40));
        notice.keySet().removeIf(key -> key.contains("enodigde"));
        notice.putAll(shorter);
        return notice;
    }

    /** Two bids that are equal to the end, assessed by somebody who took over, with lots and a doubt about the price. */
    private void aTenderWithEqualBids() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.takesTheProposal();
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Purchases.approve());
        handsIn("inkoper", "publicatieVoorbereiden", notice(Map.of("termijnVerkorting", "VOORAANKONDIGING", "vooraankondigingDatum",
                today.minusDays(60).toString(), "vooraankondigingNummer", "TN-1")));
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Een BV", "6000000", true));
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Twee BV", "6000000", false));
        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(70, 70));
        Map<String, Object> takeOver = new HashMap<>(Purchases.assessment(80, 80));
        takeOver.putAll(Map.of("beoordelingKeuze", "OVERNEMEN", "redenOvername", "Ziek."));
        handsIn("beoordelaar2", "inschrijvingBeoordelen", takeOver);
        path.does("beoordelaar2", "inschrijvingBeoordelen", Purchases.assessment(80, 80));
        Map<String, Object> advice = Purchases.lots(jdbc.queryForObject("select max(id) from bid", Long.class).toString());
        advice.putAll(Purchases.lowPriceAdvice());
        handsIn("inkoper", "gunningsadviesOpstellen", advice);
    }

    private void anInvitationThatIsWithdrawn() {
        // So that the second looks like a part of it.
        new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        handsIn("opdrachtgever", "opdrachtUitwerken", assignment("CIR", "GLO", "SGS", "KET"));
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.as("inkoper", () -> {
            back.ask(path.number(), "Voor hoeveel mensen?");
            return path;
        });
        handsIn("opdrachtgever", "vraagBeantwoorden", Map.of("vraagAntwoord", "Zeshonderd."));
        Map<String, Object> strategy = Purchases.strategy();
        strategy.remove("percelenMotivering");
        handsIn("inkoper", "strategieOpstellen", strategy);
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("mandaathouder", "akkoordGeven", Purchases.approve());
        Map<String, Object> invitation = Purchases.publication(today, calendar.lastDayOf(today, 30));
        invitation.putAll(Map.of("andereGenodigden", "Vierde BV", "geenSociaalOfKlein", "Er is er geen."));
        handsIn("inkoper", "publicatieVoorbereiden", invitation);
        path.reaches("sluitingsdatum");
        leavesOut("inkoper", "inschrijvingVastleggen", Map.of());
        jdbc.update("update invitation set name = 'Lekker Lokaal BV' where place = 0 and publication = (select id from publication where dossier = ?)",
                path.number().value());
        Map<String, Object> bid = Purchases.bid("Lekker Lokaal BV", "610000", false);
        bid.putAll(Map.of("kwaliteitsscore", 80, "mvoiScore", 70));
        path.does("inkoper", "inschrijvingVastleggen", bid);
        path.does("mandaathouder", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "De prijs klopt niet."));
        leavesOut("inkoper", "gunningsadviesOpstellen", correction("Lekker Lokaal BV", "GELDIG"));
        Map<String, Object> withdrawal = Map.of("dossierNummer", path.number().value(), "redenIntrekking", "Het is niet meer nodig.");
        OddForm form = OddForm.of("intrekkingAangevraagd", withdrawal);
        tries("inkoper", "/process-definition/key/intrekking/submit-form", form);
        assertThat(path.isRunning()).isFalse();
    }

    private void aSingleQuoteThatNobodyGaveAtFirst() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        leavesOut("inkoper", "strategieOpstellen", Map.of());
        path.takesTheProposal();
        path.does("inkoper", "inschrijvingVastleggen", Map.of("inschrijvingSoort", "GEEN", "nogEenInschrijving", "NEE"));
        handsIn("inkoper", "vervolgKiezen", Map.of("vervolg", "OPNIEUW", "vervolgToelichting", "Niemand."));
        path.takesTheProposal();
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Tweede Leven ICT BV", "45800", false));
        path.does("mandaathouder", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "De prijs klopt niet."));
        leavesOut("inkoper", "gunningsadviesOpstellen", correction("Tweede Leven ICT BV", "ONGELDIG"));
        Map<String, Object> expensive = correction("Tweede Leven ICT BV", "GELDIG");
        expensive.put("prijs", "90000");
        handsIn("inkoper", "gunningsadviesOpstellen", expensive);
        handsIn("inkoper", "gunningsadviesOpstellen", Purchases.estimateAdvice());
        path.does("mandaathouder", "akkoordGeven", Purchases.approve());
        path.does("mandaathouder", "contractOndertekenen", signature());
        measuredAndEvaluated("KLI", "CIR", "SGS", "KET");
    }

    private void aRequestForAnotherTopicThanItsCpvCode() {
        Map<String, Object> deviating = new HashMap<>(Purchases.cyclePath());
        deviating.putAll(Map.of("onderwerp", "GRO", "afwijkingCpvReden", "Het meeste werk is groen."));
        request(deviating);
    }

    private void aRequestForStaffByARouteOfItsOwn() {
        Map<String, Object> staff = Purchases.request("Projectleiders", "INHUUR", "79418000-7", "216000", 24);
        staff.putAll(Map.of("inhuurRoute", "DAS", "inhuurKenmerk", "DAS-12"));
        request(staff);
    }

    private Map<String, Object> correction(String supplier, String kind) {
        return Purchases.correction(jdbc.queryForObject("select max(id) from bid", Long.class), supplier, "58000", kind);
    }

    /** A contract of two days, which is measured once. */
    private Map<String, Object> shortTerm() {
        return Map.of("contractBegin", today.plusDays(10).toString(), "contractEinde", today.plusDays(11).toString());
    }

    private Map<String, Object> signature() {
        Map<String, Object> signature = Purchases.signature();
        signature.putAll(shortTerm());
        return signature;
    }

    private void request(Map<String, Object> sensible) {
        OddForm form = OddForm.of("aanvraagIngediend", sensible);
        tries("opdrachtgever", "/process-definition/key/inkooptraject/submit-form", form);
        path = Journey.of(engine, DossierNumber.of(jdbc.queryForObject("select max(number) from dossier", String.class)));
    }

    private void handsIn(String user, String element, Map<String, Object> sensible) {
        handsIn(user, path.only(element), sensible);
    }

    private void handsInGate(String theme, Map<String, Object> sensible) {
        handsIn("inkoper", path.gateTask(theme), sensible);
    }

    private void handsIn(String user, Task task, Map<String, Object> sensible) {
        tries(user, "/task/" + task.getId() + "/submit-form", OddForm.of(task.getTaskDefinitionKey(), sensible));
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).as(task.getName()).isZero();
    }

    /** Far too long, empty and misfit are refused and leave nothing behind; odd is taken and kept as it is. */
    private void tries(String user, String address, OddForm form) {
        List<String> before = everythingKept();
        String tooLong = refusal(user, address, form.tooLong());
        assertThat(form.labels()).allSatisfy(label -> saysOnce(tooLong, label, "is te lang"));
        saysNothingElse(tooLong);
        if (!form.requiredLabels().isEmpty()) {
            String empty = refusal(user, address, form.empty());
            assertThat(form.requiredLabels()).allSatisfy(label -> saysOnce(empty, label, "is niet ingevuld"));
            saysNothingElse(empty);
        }
        leavesOut(user, address, form);
        Map<String, String> texts = form.texts();
        for (String key : form.notFree()) {
            refusal(user, address, form.with(Map.of(key, String.join("\n", OddForm.SAMPLES))));
        }
        assertThat(everythingKept()).as("nothing is kept of what was refused").isEqualTo(before);

        Reply taken = post(user, address, form.filledIn(texts));
        assertThat(taken.status()).as(address + " " + taken.body()).isBetween(200, 204);
        Set<String> kept = new HashSet<>(everythingKept());
        assertThat(texts).allSatisfy((key, text) -> assertThat(kept).as(key + " as it was typed").anyMatch(cell -> cell.contains(text)));
        texts.forEach((key, text) -> {
            covered.add(key);
            typed.put(key, text);
        });
    }

    private void leavesOut(String user, String address, OddForm form) {
        for (Map<String, Object> answers : form.incomplete()) {
            missed.addAll(form.missedIn(saysNothingElse(refusal(user, address, answers))));
        }
        saysNothingElse(refusal(user, address, form.misfits()));
    }

    private void leavesOut(String user, String element, Map<String, Object> sensible) {
        leavesOut(user, "/task/" + path.only(element).getId() + "/submit-form", OddForm.of(element, sensible));
    }

    private static void saysOnce(String message, String label, String what) {
        assertThat(message).contains("‘" + label + "’ " + what);
        assertThat(StringUtils.countOccurrencesOf(message, "‘" + label + "’")).as("sentences about " + label + " in: " + message).isEqualTo(1);
    }

    /**
     * The form file says one sentence about each field; the rest of a message is about how the answers go together.
     *
     * @return the labels of the fields that were not filled in
     */
    private static Set<String> saysNothingElse(String message) {
        Set<String> missing = new HashSet<>();
        List<String> labels = new ArrayList<>();
        String rest = OF_THE_FORM_FILE.matcher(message).replaceAll(sentence -> {
            labels.add(sentence.group(1));
            if (sentence.group(2).equals("is niet ingevuld")) {
                missing.add(sentence.group(1));
            }
            return "";
        });
        assertThat(labels).as(message).doesNotHaveDuplicates();
        for (String rule : OF_THE_WHOLE_FORM) {
            rest = rest.replaceFirst(Pattern.quote(rule), "");
        }
        rest = OF_THE_RULES.matcher(rest).replaceAll("");
        assertThat(rest).as("what is said besides one sentence for each field in: " + message).isBlank();
        return missing;
    }

    /** The message with which a form is refused. */
    private String refusal(String user, String address, Map<String, Object> form) {
        Reply reply = post(user, address, form);
        String message = reply.json().path("message").asText();
        assertThat(reply.status()).as(message).isEqualTo(400);
        assertThat(message).doesNotContain("Exception", "ENGINE", "java.").hasSizeLessThan(5000);
        return message;
    }

    private Reply post(String user, String address, Map<String, Object> form) {
        return people.computeIfAbsent(user, id -> TasklistClient.signedIn(port, id))
                .post(address, Map.of("variables", variables(form)));
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> variables = TasklistClient.variables(form);
        form.forEach((key, value) -> {
            if (value instanceof List<?> codes) {
                variables.put(key, Map.of("type", "Json", "value", new ObjectMapper().valueToTree(codes).toString()));
            }
        });
        return variables;
    }

    /** Every text in our own tables, also those within JSON. */
    private List<String> everythingKept() {
        List<String> kept = new ArrayList<>();
        jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_name not like 'ACT%' "
                        + "and table_name <> 'SIGN_IN_COUNT'",
                String.class).forEach(table -> jdbc.queryForList("select * from \"" + table + "\"").forEach(row -> row.values().forEach(value -> {
                    if (value != null) {
                        leaves(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString(), kept);
                    }
                })));
        Collections.sort(kept);
        return kept;
    }

    private static void leaves(String text, List<String> leaves) {
        leaves.add(text);
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                leaves(new ObjectMapper().readTree(text), leaves);
            } catch (JsonProcessingException notJson) {
                // a user's own text, which is there already
            }
        }
    }

    private static void leaves(JsonNode json, List<String> leaves) {
        if (json.isTextual()) {
            leaves.add(json.textValue());
        }
        json.forEach(part -> leaves(part, leaves));
    }

    /** Every text that the API tells about a dossier. */
    private List<String> told(String number) {
        List<String> told = new ArrayList<>();
        for (String part : List.of("", "/tijdlijn")) {
            leaves(api.withBasicAuth("inkoper", "inkoper").getForObject("/api/v1/inkoopdossiers/" + number + part, JsonNode.class), told);
        }
        return told;
    }

    private void mailsAreOnlyTextFor(String number, String... quoted) throws Exception {
        MailJobs.waiting(engine.getManagementService())
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        StringBuilder bodies = new StringBuilder();
        for (MimeMessage mail : mails()) {
            if (mail.getSubject().contains(number)) {
                assertThat(Collections.list(mail.getAllHeaders())).extracting(Header::getName).isSubsetOf(MAIL_HEADERS).doesNotHaveDuplicates();
                assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
                assertThat(MailParts.text(mail, "text/html")).as("only tags of ours").doesNotContainPattern("<(?!/?(html|head|meta|title|body|p|br|a)\\b|!DOCTYPE)");
                bodies.append(MailParts.text(mail, "text/plain")).append('\n');
            }
        }
        assertThat(Stream.of(quoted).map(OddTextTest::withPlainLineBreaks)).allSatisfy(text ->
                assertThat(withPlainLineBreaks(bodies.toString())).contains(text));
    }

    private static String withPlainLineBreaks(String text) {
        return text.replace("\r\n", "\n");
    }

    private List<MimeMessage> mails() throws Exception {
        List<MimeMessage> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("outbox"))) {
            for (Path file : files.toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    mails.add(new MimeMessage(null, in));
                }
            }
        }
        return mails;
    }

    /** Replaces what the contract is compared with, and gives back what it was. */
    private String fingerprint(String other) {
        String earlier = jdbc.queryForObject("select fingerprint from publication where dossier = ?", String.class, path.number().value());
        jdbc.update("update publication set fingerprint = ? where dossier = ?", other, path.number().value());
        return earlier;
    }

    /** Lets the deviations of the dossier hold until another day. */
    private void deviationsEnd(LocalDate day) {
        jdbc.update("update deviation set end_date = ? where dossier = ?", day, path.number().value());
    }

    private static Set<String> allOf(Function<String, Set<String>> keys) throws IOException {
        Set<String> all = new TreeSet<>();
        for (var form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form")) {
            all.addAll(keys.apply(form.getFilename().replace(".form", "")));
        }
        return all;
    }

    private static Map<String, Object> assignment(String... themes) {
        Map<String, Object> all = Purchases.assignment();
        Map<String, Object> form = new HashMap<>(Map.of("overigeDoelen", "Minder verkeer."));
        all.forEach((key, value) -> {
            if (!key.matches("(doel|maat).*") || List.of(themes).contains(key.substring(4))) {
                form.put(key, value);
            }
        });
        return form;
    }

    private static Map<String, Object> ownRequirement() {
        Map<String, Object> form = new HashMap<>(Map.of("poortKeuze", "OVERNEMEN", "toelichting", "Zie het verslag."));
        form.put("eigenEisen", RowLines.line(AskedRow.NEW, List.of("Minder lawaai.", "EIS", "<=", "50", ODD_UNIT, "Rapport", ODD_KPI)));
        return form;
    }
}
