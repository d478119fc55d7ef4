// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.AccessTable.Knowledge;
import nl.mvoi.inkoop.access.AccessTable.Row;
import nl.mvoi.inkoop.access.AccessTable.Work;
import nl.mvoi.inkoop.dossier.OwnerRole;

/** The tables of docs/toegang.md, as people read them. */
final class AccessDocument {

    /** What the columns of both tables are about, in their order. */
    enum Column {
        DOSSIER, ESTIMATE, BIDS, OFFERS, PLANS
    }

    /** What the columns of the table of work are about, in their order. */
    enum WorkColumn {
        CLIENT(Work::client), BUYER(Work::buyer), SECOND_BUYER(Work::secondBuyer), CONTRACT_MANAGER(Work::contractManager), LEAVER(Work::leaver),
        SENDING_BACK(Work::sendingBack), REPORTS(Work::reports), FRAMEWORKS(Work::frameworks);

        private final Function<Work, Reach> column;

        WorkColumn(Function<Work, Reach> column) {
            this.column = column;
        }

        Reach of(Work work) {
            return column.apply(work);
        }
    }

    private static final String WORK = "## Wie werk verdeelt";
    private static final Path FILE = Path.of("docs/toegang.md");
    private static final String ADDING = "## Wie documenten mag toevoegen";

    private AccessDocument() {
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table of one moment says for a group, such as "alle" or "met open taak". */
    static String cell(String group, boolean awarded, Column column) {
        String line = section(awarded).lines().filter(one -> one.startsWith("| `" + group + "` |")).findFirst().orElseThrow();
        return line.split("\\|")[2 + column.ordinal()].strip();
    }

    /** To which dossiers a group may add documents, such as "eigen". */
    static String adding(String group) {
        return section(ADDING).lines().filter(one -> one.startsWith("| `" + group + "` |")).findFirst().orElseThrow().split("\\|")[2].strip();
    }

    /** The lines about adding documents that the code table asks for. */
    static List<String> expectedAdding() {
        return AccessTable.rows().stream().map(row -> "| `" + row.group() + "` | " + row.adding().inWords() + " |").toList();
    }

    /** Those that stand in the document. */
    static List<String> writtenAdding() {
        return lines(section(ADDING));
    }

    /** The lines about correcting that the code table asks for. */
    static List<String> expectedCorrecting() {
        return AccessTable.rows().stream().map(row -> "| `" + row.group() + "` | " + (row.correcting().isEmpty() ? "geen"
                : row.correcting().stream().map(OwnerRole::label).collect(Collectors.joining(" of "))) + " |").toList();
    }

    /** Those that stand in the document. */
    static List<String> writtenCorrecting() {
        return lines(section("## Wie een inkoop mag wijzigen"));
    }

    /** What the table of work says for a group, such as "eigen". */
    static String work(String group, WorkColumn column) {
        String line = section(WORK).lines().filter(one -> one.startsWith("| `" + group + "` |")).findFirst().orElseThrow();
        return line.split("\\|")[2 + column.ordinal()].strip();
    }

    /** The lines about work that the code table asks for. */
    static List<String> expectedWork() {
        return AccessTable.rows().stream().map(row -> "| `" + row.group() + "` | " + Stream.of(WorkColumn.values()).map(column -> column.of(row.work()).inWords())
                .collect(Collectors.joining(" | ")) + " |").toList();
    }

    /** Those that stand in the document. */
    static List<String> writtenWork() {
        return lines(section(WORK));
    }

    private static String section(boolean awarded) {
        return section(heading(awarded));
    }

    private static String section(String heading) {
        String after = text().substring(text().indexOf(heading));
        return after.substring(0, after.indexOf("\n\n", after.indexOf("|---")));
    }

    private static String heading(boolean awarded) {
        return awarded ? "## Na de gunning" : "## Voor de gunning";
    }

    /** The lines that the code table asks for. */
    static List<String> expected(boolean awarded) {
        return AccessTable.rows().stream().map(row -> line(row, row.at(awarded))).toList();
    }

    /** The lines that stand in the document. */
    static List<String> written(boolean awarded) {
        return lines(section(awarded));
    }

    private static List<String> lines(String section) {
        return section.lines().filter(line -> line.startsWith("| `")).toList();
    }

    private static String line(Row row, Knowledge known) {
        return "| `" + row.group() + "` | " + known.dossier().inWords() + " | " + known.estimate().inWords() + " | " + known.bids().inWords()
                + " | " + known.offers().inWords() + " | " + known.plans().inWords() + " |";
    }
}
