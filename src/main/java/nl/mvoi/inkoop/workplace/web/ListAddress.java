// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.ListQuestion;
import nl.mvoi.inkoop.workplace.internal.ProgressFilter;
import nl.mvoi.inkoop.workplace.internal.Scope;
import nl.mvoi.inkoop.workplace.internal.Waits;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list says. What is public here is what the page shows.
 *
 * @param given by name of the parameter, only what somebody filled in
 */
record ListAddress(Map<String, String> given) {

    static final String PAGE = "/dossiers";
    static final String CSV = PAGE + "/lijst.csv";

    private static final String SCOPE = "lijst";
    static final String KNOWN = "bekend";
    static final String UNKNOWN = "onbekend";
    private static final String NEXT = "na";
    private static final int LONGEST_TEXT = 100;
    /** Those that the page has a field for. */
    private static final List<String> FIELDS = List.of(SCOPE, "zoek", "fase", "onderwerp", "baan", "procedure", "drempel", "thema");
    private static final List<String> NAMES = List.of(SCOPE, "zoek", "fase", "onderwerp", "baan", "procedure", "thema", "afdeling", "loopt", "teLaat",
            "uiterlijk", "wachtOp", "taak", "afwijking", "drempel", "zonderInkoper", "verliet", "begin", "gedaan", "gedaanThema", "beslist", "van", "tot");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z0-9]{0,60}");
    /** For whom a dossier can wait. */
    private static final List<String> WAITS = Stream.of(Groups.ALL, List.of(Waits.ONE_PERSON), Waits.MARKET).flatMap(List::stream).toList();

    /** What it does not know it leaves out. */
    static ListAddress of(Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        NAMES.stream().filter(name -> !parameters.getOrDefault(name, "").isBlank()).forEach(name -> given.put(name, parameters.get(name).strip()));
        return new ListAddress(given);
    }

    /** The value of a parameter; empty when it was not given. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    /** Whether anything but whose dossiers was asked for. */
    public boolean isNarrowed() {
        return given.keySet().stream().anyMatch(name -> !name.equals(SCOPE));
    }

    /** What it asks that the fields of the page do not show, by name of the parameter. */
    public Map<String, String> unseen() {
        Map<String, String> unseen = new LinkedHashMap<>(given);
        unseen.keySet().removeAll(FIELDS);
        return unseen;
    }

    /** The same filter for other dossiers, from the first page on. */
    public String of(Scope scope) {
        return address(PAGE, SCOPE, scope.code());
    }

    /** The first page of the same. */
    public String first() {
        return address(PAGE, SCOPE, value(SCOPE));
    }

    /** The next page, which goes on after a key. */
    public String after(long key) {
        return address(PAGE, NEXT, Long.toString(key));
    }

    /** The same with another value; an empty one takes it away. */
    ListAddress with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.put(name, value);
        return of(all);
    }

    /** The parameters alone, for another page that knows the same. */
    String query() {
        String address = address(PAGE, SCOPE, value(SCOPE));
        return address.substring(address.indexOf('?'));
    }

    /** The same dossiers as a file. */
    public String csv() {
        return address(CSV, SCOPE, value(SCOPE));
    }

    private String address(String path, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(key -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    /** The filter that it says; what is wrong is added to the problems, at the field it is about. */
    DossierFilter filter(List<String> topics, LocalDate today, Problems problems) {
        String topic = value("onderwerp");
        problems.at("onderwerp").addIf(!topic.isEmpty() && !topics.contains(topic), unknown("onderwerp"));
        return new DossierFilter(scope(problems), typed("zoek", "zoektekst", problems), code("fase", Phase.class, problems), topic, code("baan", Lane.class, problems),
                code("procedure", Procedure.class, problems), code("thema", Theme.class, problems), progress(today, problems));
    }

    private ProgressFilter progress(LocalDate today, Problems problems) {
        String department = typed("afdeling", "naam van de afdeling", problems);
        String waitsFor = value("wachtOp");
        problems.at("wachtOp").addIf(!waitsFor.isEmpty() && !WAITS.contains(waitsFor), unknown("wachtOp"));
        LocalDate from = day("van", problems);
        LocalDate until = day("tot", problems);
        problems.at("tot").addIf(from != null && until != null && until.isBefore(from), "De laatste dag ligt voor de eerste. Kies bij ‘tot’ een latere dag.");
        String running = value("loopt");
        return new ProgressFilter(today, department, running.isEmpty() ? null : yes("loopt", "nee", problems), yes("teLaat", "", problems),
                day("uiterlijk", problems), waitsFor, element("taak", problems), code("afwijking", Theme.class, problems),
                code("drempel", ProgressFilter.Threshold.class, problems), yes("zonderInkoper", "", problems), code("verliet", Phase.class, problems), began(problems),
                element("gedaan", problems), code("gedaanThema", Theme.class, problems), code("beslist", Theme.class, problems), from, until);
    }

    private String element(String name, Problems problems) {
        problems.at(name).addIf(!ELEMENT.matcher(value(name)).matches(), unknown(name));
        return value(name);
    }

    private Boolean began(Problems problems) {
        String begin = value("begin");
        problems.at("begin").addIf(!List.of("", KNOWN, UNKNOWN).contains(begin), unknown("begin"));
        return begin.isEmpty() ? null : Boolean.valueOf(begin.equals(KNOWN));
    }

    private boolean yes(String name, String no, Problems problems) {
        problems.at(name).addIf(!List.of("", "ja", no).contains(value(name)), unknown(name));
        return value(name).equals("ja");
    }

    private LocalDate day(String name, Problems problems) {
        String day = value(name);
        try {
            return DAY.matcher(day).matches() ? LocalDate.parse(day) : wrongDay(name, problems);
        } catch (DateTimeParseException noDay) {
            return wrongDay(name, problems);
        }
    }

    private LocalDate wrongDay(String name, Problems problems) {
        problems.at(name).addIf(!value(name).isEmpty(), "De dag bij ‘" + name + "’ bestaat niet. Schrijf jaar, maand en dag, zoals 2026-11-29.");
        return null;
    }

    private Scope scope(Problems problems) {
        String code = value(SCOPE);
        Optional<Scope> known = find(Scope.values(), Scope::code, code);
        problems.at(SCOPE).addIf(!code.isEmpty() && known.isEmpty(), unknown(SCOPE));
        return known.orElse(Scope.MINE);
    }

    /** @param what somebody typed, in words */
    private String typed(String name, String what, Problems problems) {
        String text = value(name);
        problems.at(name).addIf(text.length() > LONGEST_TEXT, "De " + what + " is te lang. Gebruik hoogstens " + LONGEST_TEXT + " tekens.");
        problems.at(name).addIf(text.chars().anyMatch(Character::isISOControl), "In de " + what + " staan tekens die niet te zien zijn. Laat die weg.");
        return text;
    }

    private <E extends Enum<E>> E code(String name, Class<E> type, Problems problems) {
        E found = Codes.read(type, value(name));
        problems.at(name).addIf(found == null && !value(name).isEmpty(), unknown(name));
        return found;
    }

    private static String unknown(String name) {
        return "Deze keuze bij ‘" + name + "’ bestaat niet. Kies iets uit de lijst.";
    }

    private static <T> Optional<T> find(T[] all, Function<T, String> code, String wanted) {
        return Arrays.stream(all).filter(one -> code.apply(one).equals(wanted)).findFirst();
    }

    /** Where a page begins: what is no key begins at the start. */
    static long before(String given) {
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException noKey) {
            return ListQuestion.FROM_THE_START;
        }
    }
}
