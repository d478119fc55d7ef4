// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.gate.EarlierMeasurements;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions.Tally;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.AskedRow.Note;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.NormCells;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Use;

/** The requirements of a theme as rows of a form: what happens to each, its norm and its place in the tender. */
final class GateRows {

    private static final String FITTING = "eisen";
    /** What is meant for another product; a person who hands it in chose from it. */
    static final String OTHERS = "andereEisen";
    private static final String FATE = "keuze";
    private static final String NORM = "norm";
    private static final String USES = "gebruik";
    /** The style sheet shows this cell of a row that deviates only. */
    private static final String REASON = "reden";
    private static final BigDecimal LONGEST_REASON = BigDecimal.valueOf(2000);
    private static final String BETWEEN = ",";
    private static final ThemeAnswer NOTHING = new ThemeAnswer(ThemeAnswer.Choice.KIEZEN, List.of(), Map.of(), Map.of(), List.of(),
            null, null);

    private static final AskedCell REASON_CELL = new AskedCell(REASON, "Eigen reden (mag leeg blijven)", Kind.TEXT, null, LONGEST_REASON, List.of(),
            false, null);

    /** What happens to a requirement. */
    private enum Fate {
        OVERNEMEN("Overnemen"), NIET_OVERNEMEN("Niet overnemen"), AFWIJKEN("Afwijken (tenzij)");

        private final String label;

        Fate(String label) {
            this.label = label;
        }
    }

    private final ThemeAdvice advice;
    private final Map<String, Tally> before;
    private final Map<String, EarlierMeasurements.Tally> measured;

    /** For who reads what was chosen. */
    GateRows(ThemeAdvice advice) {
        this(advice, Map.of(), Map.of());
    }

    /**
     * @param before   by code, how often requirements were adopted in other dossiers
     * @param measured by code, how often they were met there
     */
    GateRows(ThemeAdvice advice, Map<String, Tally> before, Map<String, EarlierMeasurements.Tally> measured) {
        this.advice = advice;
        this.before = before;
        this.measured = measured;
    }

    /** What the form's variables hold: a row for each requirement. */
    Map<String, Object> shown() {
        return Map.of("eisRijen", rows(advice.fitting()).stream().map(AskedRow::shown).toList(),
                "andereEisRijen", rows(advice.others()).stream().map(AskedRow::shown).toList());
    }

    /** The lines with which the form begins: what is meant for another product is off until somebody chooses it. */
    Map<String, Object> begin() {
        return advice.others().isEmpty() ? Map.of() : Map.of(OTHERS, lines(advice.others(), NOTHING));
    }

    /** Codes of what is proposed for what is bought. */
    List<String> offered() {
        return advice.fitting().stream().map(Requirement::code).toList();
    }

    /** The lines of what was chosen before. */
    Map<String, Object> lines(ThemeAnswer earlier) {
        return Map.of(FITTING, lines(advice.fitting(), earlier), OTHERS, lines(advice.others(), earlier));
    }

    private static String lines(List<Requirement> requirements, ThemeAnswer earlier) {
        return requirements.stream().map(one -> line(one, earlier)).collect(Collectors.joining("\n"));
    }

    private static String line(Requirement one, ThemeAnswer earlier) {
        List<String> cells = new ArrayList<>(List.of(kept(one, earlier).name(),
                DutchFormat.typed(earlier.sharpened().getOrDefault(one.code(), one.limit().value())),
                option(earlier.uses().getOrDefault(one.code(), one.uses())).value()));
        Optional.ofNullable(earlier.deviation()).map(asked -> asked.reasons().get(one.code())).ifPresent(cells::add);
        return RowLines.line(one.code(), cells);
    }

    /** What the rules propose since the earlier answer is on, as it is in a form that nobody filled in yet. */
    private static Fate kept(Requirement one, ThemeAnswer earlier) {
        if (earlier.picked().contains(one.code()) || !one.otherProduct() && earlier.isNew(one.code())) {
            return Fate.OVERNEMEN;
        }
        return earlier.deviation() != null && earlier.deviation().codes().contains(one.code()) ? Fate.AFWIJKEN : Fate.NIET_OVERNEMEN;
    }

    private List<AskedRow> rows(List<Requirement> requirements) {
        return requirements.stream().map(one -> new AskedRow(one.code(), one.text(), notes(one),
                Stream.concat(Stream.of(fate(one), norm(one), uses(one)), Stream.of(REASON_CELL).filter(any -> mayDeviate(one))).toList())).toList();
    }

    private List<Note> notes(Requirement one) {
        List<Note> notes = new ArrayList<>();
        if (one.limit().canBeSharpened()) {
            notes.add(new Note("Norm", one.limit().inWords(), null));
        }
        notes.add(new Note("Waarom", one.explanation().text(), rule(one)));
        notes.add(new Note("Bewijs", one.evidence(), null));
        notes.add(new Note("Niveau", one.level() + "; dit thema vraagt niveau " + advice.ambitionLevel() + ".", null));
        notes.add(new Note("Eerder", earlier(before.get(one.code())) + met(measured.get(one.code())), null));
        return notes;
    }

    private static String rule(Requirement one) {
        return one.explanation().rules().stream().findFirst()
                .map(rule -> "/regelboek/tabellen/" + one.explanation().decision() + "#regel-" + rule).orElse(null);
    }

    private static String earlier(Tally tally) {
        return tally == null ? "Nog niet bij een andere inkoop voorgesteld."
                : "Overgenomen bij " + tally.adopted() + " van " + tally.proposed() + " eerdere " + (tally.proposed() == 1 ? "inkoop." : "inkopen.");
    }

    private static String met(EarlierMeasurements.Tally tally) {
        return tally == null ? "" : " Gehaald bij " + tally.met() + " van " + tally.measured() + (tally.measured() == 1 ? " meting." : " metingen.");
    }

    private AskedCell fate(Requirement one) {
        List<Option> options = Arrays.stream(Fate.values()).filter(fate -> fate != Fate.AFWIJKEN || mayDeviate(one))
                .map(fate -> new Option(fate.name(), fate.label)).toList();
        return new AskedCell(FATE, "Keuze", Kind.CHOICE, null, null, options, false,
                (one.otherProduct() ? Fate.NIET_OVERNEMEN : Fate.OVERNEMEN).name());
    }

    /** What is meant for another product need not be adopted, so there is nothing to deviate from. */
    private boolean mayDeviate(Requirement one) {
        return advice.relevance() == Relevance.VERPLICHT && !one.otherProduct();
    }

    private static AskedCell norm(Requirement one) {
        return one.limit().canBeSharpened() ? NormCells.notWeaker(NORM, "Norm", one.limit()) : NormCells.fixed(NORM, "Norm", one.limit());
    }

    /** All that the rules say, or one of these. */
    private static AskedCell uses(Requirement one) {
        Stream<List<Use>> single = one.uses().size() == 1 ? Stream.empty() : one.uses().stream().map(List::of);
        List<Option> options = Stream.concat(Stream.of(one.uses()), single).map(GateRows::option).toList();
        return new AskedCell(USES, "Plek in de aanbesteding", Kind.CHOICE, null, null, options, false, options.get(0).value());
    }

    private static Option option(List<Use> uses) {
        return new Option(uses.stream().map(Use::name).collect(Collectors.joining(BETWEEN)),
                uses.stream().map(Use::label).collect(Collectors.joining(" en ")));
    }

    /**
     * What was chosen for the requirements.
     *
     * @param picked    codes of what is adopted
     * @param sharpened norms of these that differ from the rules', by code
     * @param uses      places of these that differ from the rules', by code
     * @param deviated  codes of what a deviation is asked for
     * @param reasons   why, by code, where one of these has a reason of its own
     */
    record Chosen(List<String> picked, Map<String, BigDecimal> sharpened, Map<String, List<Use>> uses, List<String> deviated,
                  Map<String, String> reasons) {

        private Chosen() {
            this(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        }

        /** Whether it is just what the rules propose. */
        boolean isProposal(ThemeAdvice advice) {
            return picked.equals(advice.requirements().stream().map(Requirement::code).toList()) && sharpened.isEmpty() && uses.isEmpty();
        }

        private void adopt(Requirement one, BigDecimal norm, List<Use> places) {
            picked.add(one.code());
            Optional.of(norm).filter(value -> value.compareTo(one.limit().value()) != 0).ifPresent(value -> sharpened.put(one.code(), value));
            Optional.of(places).filter(value -> !value.equals(one.uses())).ifPresent(value -> uses.put(one.code(), value));
        }
    }

    /**
     * Reads the rows. What is left open is what the rules propose, and of what is meant for another product nothing; all of that counts as
     * proposed only for who says nothing of it, as programs do that hand in the first choice.
     */
    Chosen read(Answers answers, Problems problems) {
        Chosen chosen = new Chosen();
        read(FITTING, answers.text(FITTING), advice.fitting(), chosen, problems);
        read(OTHERS, Objects.requireNonNullElseGet(answers.text(OTHERS), () -> allOf(advice.others())), advice.others(), chosen, problems);
        return chosen;
    }

    private static String allOf(List<Requirement> requirements) {
        return requirements.stream().map(one -> RowLines.line(one.code(), List.of(Fate.OVERNEMEN.name()))).collect(Collectors.joining("\n"));
    }

    private void read(String field, String text, List<Requirement> requirements, Chosen chosen, Problems problems) {
        List<AskedRow> rows = rows(requirements);
        RowLines lines = RowLines.read(field, text, rows, 0, problems).withoutRemarks(field, problems);
        for (int i = 0; i < rows.size(); i++) {
            take(requirements.get(i), rows.get(i), lines, chosen);
        }
    }

    private static void take(Requirement one, AskedRow row, RowLines lines, Chosen chosen) {
        Fate fate = Fate.valueOf((String) lines.value(row, FATE));
        if (fate == Fate.OVERNEMEN) {
            chosen.adopt(one, new BigDecimal(lines.value(row, NORM).toString()), Arrays.stream(((String) lines.value(row, USES)).split(BETWEEN))
                    .map(Use::valueOf).toList());
        } else if (fate == Fate.AFWIJKEN) {
            chosen.deviated().add(one.code());
            Optional.ofNullable(lines.value(row, REASON)).ifPresent(reason -> chosen.reasons().put(one.code(), reason.toString()));
        }
    }
}
