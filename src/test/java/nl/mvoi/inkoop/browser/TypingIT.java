// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Amounts, numbers and days are typed with keys in every form that asks one, the way people write them, and what was kept is read
 * back. The clock goes years ahead, so this has an application of its own.
 */
@Tag("lang")
@RequiresBrowser
class TypingIT {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d-M-yy");

    private final PackagedApp app = PackagedApp.start();
    private final Browser browser = Browser.open(app.address());
    private final Walk walk = new Walk(app, browser);
    private final Set<String> typed = new TreeSet<>();
    private String form;

    @AfterEach
    void close() {
        browser.screenshot("typen-einde");
        browser.close();
        app.close();
    }

    @Test
    void whatIsTypedInAFormIsWhatIsMeant() {
        assessment();
        request();
        strategy();
        gates();
        invitation();
        bids();
        award();
        contract();
        performance();

        assertThat(typed).as("each field in which people type an amount, a number or a day").isEqualTo(typedFields());
    }

    private void request() {
        Tasklist request = walk.request("Bedrijfscatering stadskantoor").fill("soort", "DIENST").fill("cpvCode", "55510000");
        form = "aanvraagIngediend";
        type(request, "looptijdMaanden", "48");
        type(request, "gewensteStart", "1 september 2027");
        type(request, "geraamdeWaarde", "48.000.00");
        browser.await(page -> browser.text().contains("Dit is geen getal dat wij kunnen lezen"));
        assertThat(request.startRefused()).contains("‘Geraamde waarde in euro, zonder btw’ is geen getal dat wij kunnen lezen");
        type(request, "geraamdeWaarde", "640,00");
        browser.await(page -> browser.text().contains("woensdag 1 september 2027"));
        assertThat(request.startRefused()).contains("€ 640,00, zeshonderdveertig euro. Dat is minder dan € 1.000,00.")
                .contains("‘De geraamde waarde klopt’");
        request.fill("geraamdeWaardeBevestigd", true);
        type(request, "geraamdeWaarde", "3,40");
        browser.await(page -> browser.text().contains("€ 3,40, drie euro en veertig cent"));
        browser.await(page -> !page.findElement(By.cssSelector("[id$='geraamdeWaardeBevestigd']")).isSelected());
        assertThat(request.startRefused()).as("the tick was for another amount").contains("€ 3,40, drie euro en veertig cent.");
        assertThat(browser.isInSight(browser.see(".mvoi-refused"))).as("the refusal is in view").isTrue();
        type(request, "geraamdeWaarde", "€ 640.000,50");
        browser.await(page -> browser.text().contains("€ 640.000,50, zeshonderdveertigduizend euro en vijftig cent"));
        browser.await(page -> browser.text().contains("Waarschijnlijk volgt: Meervoudig onderhands."));
        request.fill("raamovereenkomstNummer", "RAAM-2024-7");
        walk.picture("getypte-aanvraag");
        browser.driver().executeScript("const line = document.querySelector('.mvoi-busy'); window.__said = [];"
                + "new MutationObserver(() => window.__said.push(line.textContent)).observe(line, {childList: true});");
        request.start();
        assertThat(browser.driver().executeScript("return window.__said.join('|')")).asString().startsWith("Bezig met starten…");
        walk.started(request);

        assertThat(walk.dossier().path("geraamdeWaarde").decimalValue()).isEqualByComparingTo("640000.50");
        walk.posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(walk.shown("inkoper", "strategieOpstellen", "dossierSamenvatting")).contains("48 maanden", "1 september 2027");
    }

    private void strategy() {
        Tasklist strategy = open("inkoper", "strategieOpstellen", "Inkoopstrategie opstellen");
        strategy.fill("motivering", "Past bij omvang en markt.").fill("percelen", "NEE")
                .fill("binnenScopeToelichting", "De raamovereenkomst gaat over koffie.");
        type(strategy, "raamPerceel", "1");
        strategy.fill("gewichten", "PRIJS = 40\nKWALITEIT = 30\nMVOI = 30");
        walk.picture("getypte-strategie");
        strategy.complete();
    }

    private void gates() {
        Tasklist climate = gate("KLI", "Klimaat").fill("poortKeuze", "OVERNEMEN");
        browser.bringIntoView(browser.see(".mvoi-rows[data-veld='eigenEisen'] .mvoi-add")).sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys("Fietsen in de keuken.", Keys.TAB, "e", Keys.TAB, "t", Keys.TAB, "2,5", Keys.TAB,
                "ritten per dag", Keys.TAB, "Rittenlijst.", Keys.TAB, "Ritten per dag.");
        climate.complete();
        List.of("CIR", "SGS", "KET").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        Tasklist health = gate("GLO", "Gezonde leefomgeving").fill("poortKeuze", "AFWIJKEN").fill("afwijkingGrond", "De markt kan het niet leveren")
                .fill("afwijkingMotivering", "Er zijn in de regio nog te weinig aanbieders die dit kunnen leveren, zo blijkt uit onderzoek.")
                .fill("afwijkingVervanging", "We vragen een groeiplan van de leverancier.");
        type(health, "afwijkingEinddatum", "29 februari 2028");
        health.complete();
        walk.posted("mvoi-adviseur", "afwijkingBeoordelen", Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed."))
                .posted("mandaathouder", "akkoordGeven", Purchases.approve());
        assertThat(walk.shown("mandaathouder", "akkoordGeven", "akkoordSamenvatting")).contains("Prijs 40%, kwaliteit 30%, MVOI 30%");
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve());

        assertThat(walk.dossier().path("afwijkingen").findValuesAsText("einddatum")).containsExactly("2028-02-29");
        assertThat(walk.dossier().path("eisen").findValuesAsText("norm")).contains("2.5");
    }

    private void invitation() {
        Tasklist invitation = open("inkoper", "publicatieVoorbereiden", "Publicatie of uitnodiging voorbereiden")
                .fill("andereGenodigden", "* | Lekker Lokaal BV\n* | Grote Keuken NV\n* | Gezond en Gezellig BV")
                .fill("motiveringGenodigden", "Alle drie hebben dit eerder gedaan.")
                .fill("geenSociaalOfKlein", "De kleine koks zijn dit jaar vol.").fill("labelGelijkwaardig", "JA").fill("conceptContract", "JA");
        type(invitation, "verzenddatum", SHORT.format(walk.today()));
        type(invitation, "sluitingsdatum", "1 maart 2027");
        type(invitation, "vragenTot", "1 februari 2027");
        type(invitation, "nviUiterlijk", "8 februari 2027");
        invitation.complete();

        assertThat(walk.told("Publicatie voorbereid")).contains("1 maart 2027");
        walk.letTimerGoOff("sluitingsdatum");
    }

    private void bids() {
        for (String supplier : List.of("Lekker Lokaal BV", "Grote Keuken NV")) {
            form = "inschrijvingVastleggen";
            Tasklist bid = walk.bid(supplier, "0", true);
            type(bid, "prijs", "610.000,25");
            type(bid, "kwaliteitsscore", "80");
            type(bid, "mvoiScore", "70");
            bid.complete();
        }
        walk.posted("inkoper", "inschrijvingVastleggen", bid("Gezond en Gezellig BV", 50));
    }

    private static Map<String, Object> bid(String supplier, int score) {
        Map<String, Object> bid = new HashMap<>(Purchases.bid(supplier, "620000", false));
        bid.putAll(Map.of("kwaliteitsscore", score, "mvoiScore", score));
        return bid;
    }

    private void award() {
        assertThat(ranking()).contains("€ 610.000,25", "\"kwaliteit\":80", "\"mvoi\":70");
        Tasklist repair = open("inkoper", "gunningsadviesOpstellen", "Gunningsadvies opstellen").fill("adviesKeuze", "VERBETEREN")
                .fill("vervangt", "Gezond en Gezellig BV").fill("redenVervanging", "De prijs klopte niet.").fill("inschrijvingSoort", "GELDIG")
                .fill("leverancier", "Gezond en Gezellig BV").fill("kvkNummer", "1234 5678");
        type(repair, "prijs", "625.000");
        type(repair, "kwaliteitsscore", "40");
        type(repair, "mvoiScore", "35");
        repair.complete();
        assertThat(ranking()).contains("€ 625.000,00", "\"kwaliteit\":40", "\"mvoi\":35");
        Tasklist advice = open("inkoper", "gunningsadviesOpstellen", "Gunningsadvies opstellen").fill("adviesKeuze", "ADVIES")
                .fill("adviesMotivering", "Gelijk; er is geloot.").fill("lotingWijze", "Twee briefjes in een doos.")
                .fill("lotingDoor", "Ineke Inkoper").fill("lotingMetDoor", "Jasmijn Jurist").fill("lotingWinnaar", "Lekker Lokaal BV");
        type(advice, "lotingDatum", DutchFormat.day(walk.today()));
        walk.picture("getypte-loting");
        advice.complete();
        assertThat(walk.shown("mandaathouder", "akkoordGeven", "akkoordSamenvatting")).contains(DutchFormat.day(walk.today()));
        walk.posted("mandaathouder", "akkoordGeven", Purchases.approve()).letTimerGoOff("opschortendeTermijn");
    }

    private String ranking() {
        return walk.shown("inkoper", "gunningsadviesOpstellen", "rangorde");
    }

    private void contract() {
        walk.posted("mandaathouder", "contractOndertekenen", Map.of("klacht", "HERSTEL", "klachtToelichting", "De levering begint later."));
        Tasklist repair = open("inkoper", "contractHerstellen", "Contract herstellen").fill("herstelKeuze", "HERSTELLEN")
                .fill("herstelToelichting", "De levering begint later.");
        type(repair, "contractBegin", "29 februari 2028");
        type(repair, "contractEinde", "28-2-2032");
        repair.complete();
        assertThat(walk.dossier().at("/contract/begin").asText()).isEqualTo("2028-02-29");
        assertThat(walk.dossier().at("/contract/einde").asText()).isEqualTo("2032-02-28");
        Tasklist signing = open("mandaathouder", "contractOndertekenen", "Contract ondertekenen").fill("klacht", "NEE")
                .fill("ondertekendDoorLeverancier", "JA");
        type(signing, "contractBegin", "1-6-27");
        type(signing, "contractEinde", "31 mei 2029");
        signing.complete();
        assertThat(walk.dossier().at("/contract/begin").asText()).isEqualTo("2027-06-01");
        assertThat(walk.dossier().at("/contract/einde").asText()).isEqualTo("2029-05-31");
    }

    private void performance() {
        walk.letTimerGoOff("meetmoment");
        Map<String, Object> nothing = measurements("0");
        open("contractmanager", "kpisMeten", "KPI's meten").fill("metingen", nothing.get("metingen"))
                .fill("bewijsKenmerk", nothing.get("bewijsKenmerk")).complete();
        Tasklist plan = open("contractmanager", "verbeterplanVastleggen", "Verbeterplan vastleggen").fill("verbeterplan", "Meer fietsen.");
        type(plan, "verbeterplanTermijn", "1 maart 2028");
        plan.complete();
        assertThat(walk.told("Verbeterplan vastgelegd")).contains("1 maart 2028");
        while (!walk.isWaiting("contractmanager", "contractEvalueren")) {
            walk.letTimerGoOff("meetmoment").posted("contractmanager", "kpisMeten", measurements(null));
        }
        Tasklist evaluation = open("contractmanager", "contractEvalueren", "Contract evalueren").fill("evaluatie", "Lekker gegeten.");
        type(evaluation, "cijfer", "8");
        List.of("CIR", "GLO", "SGS", "KET").forEach(theme -> evaluation.fill("les" + theme, "Meten loont."));
        evaluation.complete();
        assertThat(walk.told("Contract geëvalueerd")).contains("Cijfer: 8.");
    }

    /** @param value for each KPI; null means exactly the norm */
    private Map<String, Object> measurements(String value) {
        String lines = StreamSupport.stream(walk.dossier().at("/contract/kpis").spliterator(), false).map(kpi -> kpi.path("code").asText()
                + " = " + (value == null ? DutchFormat.typed(new BigDecimal(kpi.path("norm").asText())) : value)).collect(Collectors.joining("\n"));
        return Map.of("metingen", lines, "bewijsKenmerk", "Rapport 1");
    }

    private void assessment() {
        walk.posted(Purchases.cyclePath()).posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Tasklist strategy = open("inkoper", "strategieOpstellen", "Inkoopstrategie opstellen").fill("motivering", "Past bij de markt.")
                .fill("percelen", "NEE").fill("percelenMotivering", "Het werk is een geheel.").fill("gewichten", "PRIJS = 40\nKWALITEIT = 35");
        type(strategy, "arbeidsaandeel", "32,5");
        strategy.fill("prijsformule", "PUNTEN_ABSOLUUT");
        type(strategy, "laagstePrijs", "5.000.000");
        type(strategy, "hoogstePrijs", "7.000.000,50");
        strategy.complete();
        JsonNode award = walk.dossier().path("gunning");
        assertThat(award.path("laagstePrijs").decimalValue()).isEqualByComparingTo("5000000");
        assertThat(award.path("hoogstePrijs").decimalValue()).isEqualByComparingTo("7000000.50");
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        assertThat(walk.shown("directeur", "akkoordGeven", "akkoordSamenvatting")).contains("32,5");
        walk.posted("directeur", "akkoordGeven", Purchases.approve());
        Tasklist notice = open("inkoper", "publicatieVoorbereiden", "Publicatie of uitnodiging voorbereiden").fill("termijnVerkorting", "VOORAANKONDIGING")
                .fill("vooraankondigingNummer", "TN-1").fill("labelGelijkwaardig", "JA").fill("conceptContract", "JA").fill("uea", "JA");
        type(notice, "vooraankondigingDatum", SHORT.format(walk.today().minusDays(60)));
        notice.complete();
        walk.letTimerGoOff("sluitingsdatum");
        walk.posted("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6000000", false));
        Tasklist assessment = open("beoordelaar1", "inschrijvingBeoordelen", "Inschrijving beoordelen")
                .fill("belangenverklaring", "GEEN_BELANG").fill("beoordelingToelichting", "Zie het verslag.");
        type(assessment, "kwaliteitsscore", "85");
        type(assessment, "mvoiScore", "90");
        assessment.complete();
        assertThat(ranking()).contains("\"kwaliteit\":85", "\"mvoi\":90");
    }

    private Tasklist open(String user, String element, String name) {
        form = element;
        return walk.task(user, name);
    }

    private Tasklist gate(String theme, String name) {
        form = "poortInvullen";
        return walk.gate(name);
    }

    private void type(Tasklist task, String key, String text) {
        task.fill(key, text);
        typed.add(form + "." + key);
    }

    private static Set<String> typedFields() {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            return forms.flatMap(TypingIT::typedFields).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> typedFields(Path file) {
        try {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            return StreamSupport.stream(form.path("components").spliterator(), false)
                    .filter(field -> Stream.of("bedrag", "getal", "datum").anyMatch(field.path("properties")::has))
                    .filter(field -> !field.path("properties").has("voorProgrammas"))
                    .map(field -> form.path("id").asText() + "." + field.path("key").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
