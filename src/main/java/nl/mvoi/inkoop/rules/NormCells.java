// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell.Option;
import nl.mvoi.inkoop.platform.DutchFormat;

/** Cells of a form in which a value is typed that is held against a norm. */
public final class NormCells {

    private static final List<Option> YES_OR_NO = List.of(new Option("1", "ja"), new Option("0", "nee"));

    private NormCells() {
    }

    /**
     * Any value that can exist.
     *
     * @param kept what holds when nothing is typed; null when there is nothing yet
     */
    public static AskedCell possible(String key, String name, Norm norm, BigDecimal kept) {
        return norm.isYesOrNo() ? new AskedCell(key, name, Kind.CHOICE, null, null, YES_OR_NO, false, typed(kept))
                : number(key, name, BigDecimal.ZERO, norm.most(), kept);
    }

    /** The norm itself or a sharper one; the norm holds when nothing is typed. Not for an exact norm. */
    public static AskedCell notWeaker(String key, String name, Norm norm) {
        boolean least = norm.operator().equals(">=");
        return number(key, name, least ? norm.value() : BigDecimal.ZERO, least ? norm.most() : norm.value(), norm.value());
    }

    /** The norm, of which nothing can be changed. */
    public static AskedCell fixed(String key, String name, Norm norm) {
        String value = typed(norm.value());
        return new AskedCell(key, name, Kind.CHOICE, null, null, List.of(new Option(value, norm.inWords())), false, value);
    }

    private static AskedCell number(String key, String name, BigDecimal min, BigDecimal max, BigDecimal kept) {
        return new AskedCell(key, name, Kind.NUMBER, min, max, List.of(), false, typed(kept));
    }

    private static String typed(BigDecimal kept) {
        return kept == null ? null : DutchFormat.typed(kept);
    }
}
