// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.OfficeClock;

/** Three real purchases, and the forms that bring one from request to contract. */
public final class Purchases {

    private Purchases() {
    }

    public static Map<String, Object> cyclePath() {
        return request("Fietspad Vleutenseweg", "WERK", "45233162-2", "6200000", 18);
    }

    public static Map<String, Object> catering() {
        return request("Bedrijfscatering stadskantoor", "DIENST", "55510000", "640000", 48);
    }

    public static Map<String, Object> laptops() {
        return request("Laptops voor een project", "LEVERING", "30213100", "60000", 36);
    }

    /** A request that may be handed in again: walks do that on purpose. */
    public static Map<String, Object> request(String title, String nature, String cpv, String value, int months) {
        return new HashMap<>(Map.of("titel", title, "behoefte", "Veilig en prettig gebruik voor iedereen.", "soort", nature,
                "cpvCode", cpv, "geraamdeWaarde", value, "looptijdMaanden", months,
                "gewensteStart", LocalDate.now(OfficeClock.ZONE).plusMonths(6).toString(), "afdeling", "Stadsbedrijven", "budgetcode", "SB-100",
                "nogEenKeerBevestigd", true));
    }

    /** The opdrachtgever's answers, with a goal for every theme; the form asks only for those that are mandatory. */
    public static Map<String, Object> assignment() {
        Map<String, Object> form = new HashMap<>(Map.of("behoefteKeuze", "KOPEN",
                "behoefteToelichting", "Herstellen kan niet meer; materiaal wordt hergebruikt."));
        for (String theme : new String[] {"KLI", "CIR", "GLO", "SGS", "KET"}) {
            form.put("doel" + theme, "Minder belasting dan nu op het thema " + theme);
            form.put("maat" + theme, "procent");
        }
        return form;
    }

    public static Map<String, Object> strategy() {
        Map<String, Object> form = new HashMap<>(Map.of("procedureKeuze", "VOORSTEL", "procedureVariant", "OPENBAAR", "gunningsmethode", "BPKV",
                "gewichtKwaliteit", 60, "gewichtMvoi", 30, "motivering", "Past bij omvang en markt.", "percelen", "NEE",
                "percelenMotivering", "Het werk is technisch een geheel.", "voorstelAkkoord", "JA"));
        // Asked where earlier purchases of the department make this one look cut up; else it is not read.
        form.put("opknippenAntwoord", "Het zijn losse opdrachten voor andere plekken.");
        return form;
    }

    public static Map<String, Object> adoptAll() {
        return Map.of("poortKeuze", "OVERNEMEN");
    }

    /** Adopts none of the requirements of a theme's gate. */
    static Map<String, Object> adoptNone(String... codes) {
        return Map.of("poortKeuze", "OVERNEMEN", "eisen", Arrays.stream(codes).map(code -> code + " = NIET_OVERNEMEN").collect(Collectors.joining("\n")));
    }

    public static Map<String, Object> deviation() {
        return deviation(LocalDate.now(OfficeClock.ZONE));
    }

    public static Map<String, Object> deviation(LocalDate today) {
        return Map.of("poortKeuze", "AFWIJKEN", "afwijkingGrond", "MARKT",
                "afwijkingMotivering", "Er zijn in de regio nog te weinig aanbieders die dit kunnen leveren, zo blijkt uit de verkenning.",
                "afwijkingVervanging", "We vragen een groeiplan van de leverancier.",
                "afwijkingEinddatum", today.plusYears(5).toString());
    }

    public static Map<String, Object> approve() {
        return Map.of("akkoordBesluit", "AKKOORD");
    }

    public static Map<String, Object> publication(LocalDate sent, LocalDate closing) {
        return new HashMap<>(Map.of("verzenddatum", sent.toString(), "sluitingsdatum", closing.toString(),
                "genodigde1", "Lekker Lokaal BV", "genodigde2", "Grote Keuken NV", "genodigde3", "Gezond en Gezellig BV", "motiveringGenodigden", "Alle drie hebben dit eerder gedaan.",
                "labelGelijkwaardig", "JA", "conceptContract", "JA", "uea", "JA"));
    }

    public static Map<String, Object> bid(String supplier, String price, boolean more) {
        return new HashMap<>(Map.of("inschrijvingSoort", "GELDIG", "leverancier", supplier, "kvkNummer", kvk(supplier),
                "prijs", price, "nogEenInschrijving", more ? "JA" : "NEE"));
    }

    /** A number of the trade register for a supplier, always the same one. */
    public static String kvk(String supplier) {
        return Integer.toString(10_000_000 + Math.floorMod(supplier.hashCode(), 90_000_000));
    }

    public static Map<String, Object> assessment(int quality, int mvoi) {
        return Map.of("belangenverklaring", "GEEN_BELANG", "kwaliteitsscore", quality, "mvoiScore", mvoi,
                "beoordelingToelichting", "Zie het beoordelingsverslag.");
    }

    public static Map<String, Object> awardAdvice() {
        return new HashMap<>(Map.of("adviesKeuze", "ADVIES", "adviesMotivering", "Beste plan voor klimaat en hergebruik."));
    }

    /** An advice with what was asked about a low price. */
    public static Map<String, Object> lowPriceAdvice() {
        Map<String, Object> advice = awardAdvice();
        advice.putAll(Map.of("prijsTwijfel", true, "laagPrijsVraag", "Op 2 december gevraagd naar lonen en materieel.",
                "laagPrijsAntwoord", "Het materieel is al afgeschreven, zaak 12.", "laagPrijsOordeel", "Dat klopt met de jaarrekening."));
        return advice;
    }

    /** An advice after lots were drawn. @param winner id of the bid that came out first */
    public static Map<String, Object> lots(String winner) {
        Map<String, Object> advice = awardAdvice();
        advice.putAll(Map.of("lotingDatum", LocalDate.now(OfficeClock.ZONE).toString(), "lotingWijze", "Twee briefjes in een doos.",
                "lotingDoor", "inkoper", "lotingMetDoor", "jurist", "lotingWinnaar", winner));
        return advice;
    }

    /** An advice that tells why the estimate was sound. */
    public static Map<String, Object> estimateAdvice() {
        Map<String, Object> advice = awardAdvice();
        advice.put("ramingToelichting", "De prijs van geheugen is sindsdien veel hoger geworden.");
        return advice;
    }

    /** A bid that was recorded wrongly, recorded again in the task of the award advice. @param wrong id of the wrong record */
    static Map<String, Object> correction(long wrong, String supplier, String price, String kind) {
        return new HashMap<>(Map.of("adviesKeuze", "VERBETEREN", "vervangt", Long.toString(wrong), "redenVervanging", "De prijs klopte niet.",
                "inschrijvingSoort", kind, "leverancier", supplier, "prijs", price));
    }

    public static Map<String, Object> signature() {
        return signature(LocalDate.now(OfficeClock.ZONE).plusMonths(6), 18);
    }

    public static Map<String, Object> signature(LocalDate begin, int months) {
        return new HashMap<>(Map.of("klacht", "NEE", "contractBegin", begin.toString(),
                "contractEinde", begin.plusMonths(months).minusDays(1).toString(), "contractmanager", "contractmanager",
                "ondertekendDoorLeverancier", "JA"));
    }

    static Map<String, Object> evaluation() {
        Map<String, Object> form = new HashMap<>(Map.of("evaluatie", "De leverancier deed wat hij beloofde.", "cijfer", 8));
        for (String theme : new String[] {"KLI", "CIR", "GLO", "SGS", "KET"}) {
            form.put("les" + theme, "Meten loont voor het thema " + theme);
        }
        return form;
    }
}
