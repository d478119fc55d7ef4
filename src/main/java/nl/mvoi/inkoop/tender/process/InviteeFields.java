// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.EmailAddress;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.InviteLimits;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.MarketRules.Considering;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.ForeignNumber;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.SupplierDetails;
import org.springframework.stereotype.Component;

/** Whom the buyer considers to invite: a row for each, or a line with the name where no table is shown. */
@Component
class InviteeFields {

    private static final String FIELD = "andereGenodigden";
    private static final String MOTIVATION = "motiveringGenodigden";
    private static final String NONE_SMALL = "geenSociaalOfKlein";

    /** Programs may name the first few in fields of their own, as the form asked before. */
    private static final List<String> ONE_BY_ONE = List.of("genodigde1", "genodigde2", "genodigde3");

    /** As the property of the form's field says. */
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;
    private static final String YES = "JA";
    private static final String NO = "NEE";

    private final Dossiers dossiers;
    private final RuleLibrary rules;
    private final KnownSuppliers suppliers;
    private final OfferedSuppliers offered;

    InviteeFields(Dossiers dossiers, RuleLibrary rules, KnownSuppliers suppliers, OfferedSuppliers offered) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.suppliers = suppliers;
        this.offered = offered;
    }

    /** @param earlier what was prepared before; empty the first time */
    void show(TaskContext task, Optional<Preparation> earlier, Map<String, Object> values) {
        Dossier dossier = dossiers.get(task.dossier());
        List<Invitee> considered = new ArrayList<>(earlier.map(Preparation::considered).orElse(List.of()));
        if (isEarlier(task)) {
            values.put("minimumGenodigden", limits(dossier).minimum());
            showOneByOne(considered, values);
        }
        values.put("genodigdenRijen", List.of(row().shown()));
        values.put("aantalGenodigden", asked(dossier));
        values.put("sociaalOfKleinGevraagd", considering(dossier).smallOrSocial());
        values.put(FIELD, considered.stream().map(InviteeFields::line).collect(Collectors.joining("\n")));
        values.put(MOTIVATION, earlier.map(Preparation::motivation).orElse(null));
        values.put(NONE_SMALL, earlier.map(Preparation::noSmallOrSocial).orElse(null));
    }

    /** Whether a task has the form of before parties were rows with what they are: a task of a model from then keeps it. */
    private static boolean isEarlier(TaskContext task) {
        return task.fields().containsAll(ONE_BY_ONE) && !task.fields().contains(NONE_SMALL);
    }

    /** That form requires the first few in fields of their own; they leave the rows. */
    private static void showOneByOne(List<Invitee> considered, Map<String, Object> values) {
        List<Invitee> first = considered.stream().filter(Invitee::invited).limit(ONE_BY_ONE.size()).toList();
        IntStream.range(0, first.size()).forEach(i -> values.put(ONE_BY_ONE.get(i), first.get(i).company().line()));
        considered.removeAll(first);
    }

    private String asked(Dossier dossier) {
        InviteLimits limits = limits(dossier);
        return limits.maximum() == null ? "minstens " + limits.minimum() : limits.minimum() + " tot en met " + limits.maximum();
    }

    private InviteLimits limits(Dossier dossier) {
        return rules.inviteLimits(dossier.procedure(), dossier.openedOn());
    }

    private Considering considering(Dossier dossier) {
        return rules.market().considering(dossier.procedure(), dossier.openedOn());
    }

    private AskedRow row() {
        List<Option> known = offered.known().map(Company::line).distinct().map(line -> new Option(line, line)).toList();
        List<Option> yesNo = List.of(new Option(YES, "Ja"), new Option(NO, "Nee"));
        return new AskedRow(AskedRow.NEW, "", List.of(text("naam", "Leverancier", LONGEST_NAME), text("kvk", "KvK-nummer of buitenlands nummer", 40),
                choice("bekend", "Of kies wie wij al kennen", known), choice("uitgenodigd", "Uitnodigen?", yesNo),
                text("reden", "Waarom wel of niet?", 1000),
                choice("grootte", "Grootte", Arrays.stream(CompanySize.values()).map(size -> new Option(size.name(), size.label())).toList()),
                choice("impact", "Impactondernemer?", yesNo), text("contactpersoon", "Contactpersoon", 200),
                text("contactEmail", "E-mail van de contactpersoon", 254)));
    }

    private static AskedCell text(String key, String name, long longest) {
        return new AskedCell(key, name, Kind.TEXT, null, BigDecimal.valueOf(longest), List.of(), false, null);
    }

    private static AskedCell choice(String key, String name, List<Option> options) {
        return new AskedCell(key, name, Kind.CHOICE, null, null, options, false, null);
    }

    /** Without the contact: that may come from another dossier, which not every buyer may read. A cell that is left empty leaves the record as it is. */
    private static String line(Invitee it) {
        Company company = it.company();
        SupplierDetails details = it.details();
        String impact = details.impactEntrepreneur() == null ? "" : details.impactEntrepreneur() ? YES : NO;
        return RowLines.line(AskedRow.NEW, Stream.of(company.name(), company.numberText(), "", it.invited() ? YES : NO, it.reason(), Codes.of(details.size()), impact,
                "", "").map(cell -> Objects.toString(cell, "")).toList());
    }

    void check(TaskContext task, Answers answers, Problems problems) {
        List<Named> named = named(answers, problems);
        checkOnce(named, problems);
        Dossier dossier = dossiers.get(task.dossier());
        if (dossier.lane() == Lane.NORMAAL) {
            checkHowMany(dossier, named, answers, problems);
        }
        if (dossier.lane() == Lane.NORMAAL && !isEarlier(task)) {
            checkReasons(named, answers, problems);
            checkSmallOrSocial(dossier, named, answers, problems);
        }
    }

    private static void checkOnce(List<Named> named, Problems problems) {
        IntStream.range(0, named.size()).forEach(i -> named.subList(0, i).stream().filter(earlier -> earlier.company().looksLike(named.get(i).company()))
                .findFirst().ifPresent(earlier -> problems.at(named.get(i).field()).add(DutchFormat.sentence("Een partij staat twee keer bij de genodigden: "
                        + earlier.company().line() + " en " + named.get(i).company().line()))));
    }

    private void checkHowMany(Dossier dossier, List<Named> named, Answers answers, Problems problems) {
        InviteLimits limits = limits(dossier);
        long invited = named.stream().filter(one -> one.invitee().invited()).count();
        limits.refusal(invited).filter(few -> invited >= limits.minimum() || !answers.refused().contains(FIELD)).ifPresent(problems.at(FIELD)::add);
    }

    private static void checkReasons(List<Named> named, Answers answers, Problems problems) {
        named.stream().filter(one -> one.invitee().reason() == null && (answers.text(MOTIVATION) == null || !one.invitee().invited())).forEach(one ->
                problems.at(one.reasonField()).add("Leg uit waarom u " + one.company().name() + (one.invitee().invited() ? " uitnodigt." : " niet uitnodigt.")));
    }

    /** Programs that name parties without the table have no place to tell what they are: there the reason for all of them together serves. */
    private void checkSmallOrSocial(Dossier dossier, List<Named> named, Answers answers, Problems problems) {
        Considering considering = considering(dossier);
        problems.at(NONE_SMALL).addIf(considering.smallOrSocial() && named.stream().anyMatch(Named::inTable) && answers.text(NONE_SMALL) == null
                && named.stream().noneMatch(one -> isSmallOrSocial(one.invitee(), CompanySize.valueOf(considering.smallUpTo()))),
                "Bij geen van deze partijen staat dat het een impactondernemer of een kleine onderneming is. Overweeg er een, of leg uit waarom dat"
                        + " niet kan. " + considering.explanation().text());
    }

    private boolean isSmallOrSocial(Invitee it, CompanySize smallUpTo) {
        SupplierDetails known = suppliers.find(it.company()).map(KnownSuppliers.Known::details).orElse(SupplierDetails.NONE);
        CompanySize size = Objects.requireNonNullElse(it.details().size(), Objects.requireNonNullElse(known.size(), CompanySize.LARGE));
        Boolean impact = it.details().impactEntrepreneur() == null ? known.impactEntrepreneur() : it.details().impactEntrepreneur();
        return Boolean.TRUE.equals(impact) || size.compareTo(smallUpTo) <= 0;
    }

    /** Who is considered, in the order of the form. */
    List<Invitee> considered(Answers answers) {
        return named(answers, new Problems()).stream().map(Named::invitee).toList();
    }

    String motivation(Answers answers) {
        return answers.text(MOTIVATION);
    }

    String noSmallOrSocial(Answers answers) {
        return answers.text(NONE_SMALL);
    }

    /**
     * A party with its place on the form.
     *
     * @param row number of its row in the table, from 1; 0 outside the table
     */
    private record Named(Invitee invitee, String field, int row) {

        private Company company() {
            return invitee.company();
        }

        private boolean inTable() {
            return row > 0;
        }

        private String reasonField() {
            return inTable() ? place(row, "reden") : MOTIVATION;
        }
    }

    private List<Named> named(Answers answers, Problems problems) {
        List<Named> named = new ArrayList<>();
        ONE_BY_ONE.stream().filter(key -> answers.text(key) != null).forEach(key -> named.add(new Named(Invitee.named(answers.text(key)), key, 0)));
        RowLines lines = RowLines.read(FIELD, answers.text(FIELD), List.of(row()), MOST, problems);
        problems.at(FIELD).addIf(lines.remarks().size() > MOST, "Er staan " + lines.remarks().size() + " partijen. Er passen er " + MOST + ".");
        IntStream.rangeClosed(1, lines.added().size()).forEach(at -> read(at, lines.added().get(at - 1), problems)
                .ifPresent(invitee -> named.add(new Named(invitee, FIELD, at))));
        problems.at(FIELD).addIf(lines.remarks().stream().anyMatch(line -> line.length() > LONGEST_NAME),
                "De naam van een partij is te lang: er passen " + LONGEST_NAME + " tekens in.");
        lines.remarks().forEach(line -> named.add(new Named(Invitee.named(line), FIELD, 0)));
        return named;
    }

    private static Optional<Invitee> read(int at, Map<String, Object> cells, Problems problems) {
        String name = cell(cells, "naam");
        String number = cell(cells, "kvk");
        String known = cell(cells, "bekend");
        String email = cell(cells, "contactEmail");
        Company typed = Company.of(name, number);
        problems.at(place(at, "naam")).addIf(name == null && known == null, "‘Leverancier’ van regel " + at + " is niet ingevuld.");
        problems.at(place(at, "bekend")).addIf(known != null && (name != null || number != null),
                "U kiest op regel " + at + " iemand die wij al kennen, en u vult ook een naam of nummer in. Kies een van de twee.");
        problems.at(place(at, "kvk")).addIf(number != null && !typed.isNumbered(),
                "‘KvK-nummer of buitenlands nummer’ van regel " + at + " klopt niet. " + ChamberOfCommerceNumber.ADVICE + " " + ForeignNumber.ADVICE);
        problems.at(place(at, "contactEmail")).addIf(email != null && EmailAddress.read(email).isEmpty(),
                "‘E-mail van de contactpersoon’ van regel " + at + " klopt niet. " + EmailAddress.ADVICE);
        if (name == null && known == null) {
            return Optional.empty();
        }
        Company company = known != null ? Company.read(known) : typed;
        String impact = cell(cells, "impact");
        return Optional.of(new Invitee(null, company, !NO.equals(cell(cells, "uitgenodigd")), cell(cells, "reden"), new SupplierDetails(
                cell(cells, "contactpersoon"), Optional.ofNullable(email).flatMap(EmailAddress::read).map(EmailAddress::text).orElse(null),
                Codes.read(CompanySize.class, cell(cells, "grootte")), impact == null ? null : impact.equals(YES))));
    }

    private static String place(int row, String cell) {
        return AskedRow.place(FIELD, AskedRow.NEW + row, cell);
    }

    /** On one line; null when there is nothing. */
    private static String cell(Map<String, Object> cells, String key) {
        return cells.get(key) == null ? null : cells.get(key).toString().replaceAll("\\R+", " ").strip();
    }
}
