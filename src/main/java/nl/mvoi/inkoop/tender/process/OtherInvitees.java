// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.tender.Company;

/**
 * Invited parties beyond those with a field of their own: a row for each, or a line with the name where no table is shown.
 *
 * @param names of the parties, each with its number behind it where that was given
 */
record OtherInvitees(List<String> names) {

    static final String FIELD = "andereGenodigden";

    /** As the property of the form's field says. */
    private static final int MOST = 20;
    private static final String NAME = "naam";
    private static final String NUMBER = "kvk";
    private static final BigDecimal LONGEST_NAME = BigDecimal.valueOf(200);
    private static final BigDecimal LONGEST_NUMBER = BigDecimal.valueOf(20);
    private static final AskedRow ROW = new AskedRow(AskedRow.NEW, "", List.of(
            new AskedCell(NAME, "Leverancier", Kind.TEXT, null, LONGEST_NAME, List.of(), true, null),
            new AskedCell(NUMBER, "KvK-nummer", Kind.TEXT, null, LONGEST_NUMBER, List.of(), false, null)));

    /** What the table is made from. */
    static List<Map<String, Object>> rows() {
        return List.of(ROW.shown());
    }

    /** Reads what was handed in and says what is wrong with it. */
    static OtherInvitees read(String text, Problems problems) {
        RowLines lines = RowLines.read(FIELD, text, List.of(ROW), MOST, problems);
        IntStream.range(0, lines.added().size()).forEach(i -> checkNumber(i, lines.added().get(i), problems));
        problems.at(FIELD).addIf(lines.remarks().size() > MOST, "Er staan " + lines.remarks().size() + " partijen. Er passen er " + MOST + ".");
        return new OtherInvitees(Stream.concat(lines.added().stream().map(OtherInvitees::name), lines.remarks().stream())
                .filter(name -> !name.isEmpty()).toList());
    }

    private static void checkNumber(int place, Map<String, Object> row, Problems problems) {
        String typed = (String) row.get(NUMBER);
        problems.at(AskedRow.place(FIELD, AskedRow.NEW + (place + 1), NUMBER)).addIf(typed != null && ChamberOfCommerceNumber.read(typed).isEmpty(),
                "‘KvK-nummer’ van regel " + (place + 1) + " klopt niet. " + ChamberOfCommerceNumber.ADVICE);
    }

    private static String name(Map<String, Object> row) {
        String name = row.getOrDefault(NAME, "").toString().replaceAll("\\R+", " ");
        return new Company(name, Optional.ofNullable((String) row.get(NUMBER)).flatMap(ChamberOfCommerceNumber::read).orElse(null)).line();
    }

    /** The same as lines, for the form when it comes back. */
    String lines() {
        return names.stream().map(Company::read).map(one -> RowLines.line(AskedRow.NEW,
                List.of(one.name(), one.number() == null ? "" : one.number().digits()))).collect(Collectors.joining("\n"));
    }
}
