// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.Names;

/**
 * A company as people write it down: in more than one spelling, with or without its legal form and its number. Legal forms are those
 * under which bidders stand in the trade register: of the Civil Code, book 2 (BV, NV, the exclusions UA and BA of a cooperative), and of the
 * Commercial Code (VOF, CV).
 *
 * @param number  null when it is not known
 * @param foreign its number in another country; null when it is not known or the company is Dutch
 */
public record Company(String name, ChamberOfCommerceNumber number, ForeignNumber foreign) {

    private static final Pattern NUMBER_IN_TEXT = Pattern.compile("(?i)[\\s,;:(/-]*(?:kvk(?:-?nummer)?)?[\\s:.]*(\\d(?:[\\s.]?\\d){7})\\)?\\s*$");
    private static final Pattern FOREIGN_IN_TEXT = Pattern.compile(",\\s*nummer ([A-Z]{2} [A-Z0-9 ./-]+)\\s*$");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            " (b v|bv|besloten vennootschap|n v|nv|naamloze vennootschap|v o f|vof|vennootschap onder firma|c v|cv|u a|ua|b a|ba)$");

    /** As long as the column of the table. */
    private static final int LONGEST_KEY = 200;

    /** A company of which no number in another country is known. */
    public Company(String name, ChamberOfCommerceNumber number) {
        this(name, number, null);
    }

    /** A line such as "Bouw BV", "Bouw BV, KvK 12345678" or "Bau GmbH, nummer DE HRB12345". */
    public static Company read(String line) {
        Matcher foreign = FOREIGN_IN_TEXT.matcher(line);
        Optional<ForeignNumber> abroad = foreign.find() && foreign.start() > 0 ? ForeignNumber.read(foreign.group(1)) : Optional.empty();
        return abroad.map(known -> new Company(line.substring(0, foreign.start()).strip(), null, known)).orElseGet(() -> readDutch(line));
    }

    /** A company with its number as {@link #numberText} gives it, or null. */
    public static Company of(String name, String number) {
        return new Company(name, Optional.ofNullable(number).flatMap(ChamberOfCommerceNumber::read).orElse(null),
                Optional.ofNullable(number).flatMap(ForeignNumber::read).orElse(null));
    }

    private static Company readDutch(String line) {
        Matcher number = NUMBER_IN_TEXT.matcher(line);
        return number.find() && number.start() > 0
                ? new Company(line.substring(0, number.start()).strip(), ChamberOfCommerceNumber.read(number.group(1)).orElse(null))
                : new Company(line.strip(), null);
    }

    /** The line from which {@link #read} reads the same company. */
    public String line() {
        return number != null ? name + ", KvK " + number.digits() : foreign != null ? name + ", nummer " + foreign : name;
    }

    /** Whether a number is known, of whichever country. */
    public boolean isNumbered() {
        return numberText() != null;
    }

    /** The number by which it is known: digits, or those of another country behind its letters; null when none is known. */
    public String numberText() {
        return number != null ? number.digits() : foreign != null ? foreign.toString() : null;
    }

    /** Whether both may well be one and the same: the same number, or the same name whatever the spelling of its legal form. */
    public boolean looksLike(Company other) {
        return numberText() != null && numberText().equals(other.numberText()) || sameName(other);
    }

    /** Whether both are one and the same as far as known: they look alike and no number says otherwise. */
    public boolean is(Company other) {
        boolean differ = numberText() != null && other.numberText() != null && !numberText().equals(other.numberText());
        return looksLike(other) && !differ;
    }

    /** A legal form that one of both leaves out makes no difference. */
    private boolean sameName(Company other) {
        boolean forms = legalForm().isEmpty() || other.legalForm().isEmpty() || legalForm().equals(other.legalForm());
        return Names.same(bare(), other.bare()) && forms;
    }

    /** The same text for all spellings of the name, its legal form left out, to find it by; at most 200 characters. */
    public String key() {
        String key = Names.key(bare());
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    private String bare() {
        String bare = LEGAL_FORM.matcher(words()).replaceFirst("");
        return bare.isEmpty() ? name : bare;
    }

    /** Whether a text has all words of its name, its legal form left out, beside each other and whole. */
    public boolean isNamedIn(String text) {
        return (" " + words(text) + " ").contains(" " + bare() + " ");
    }

    /** The initials of the legal form: bv, nv, vof; empty when the name has none. */
    public String legalForm() {
        Matcher form = LEGAL_FORM.matcher(words());
        if (!form.find()) {
            return "";
        }
        String written = form.group(1).replace(" ", "");
        return written.length() <= 3 ? written : written.startsWith("b") ? "bv" : written.startsWith("n") ? "nv" : "vof";
    }

    /** Plain words with "&" and "+" read as "en", and anything else that is no letter or digit as a space. */
    private String words() {
        return words(Objects.requireNonNullElse(name, ""));
    }

    private static String words(String text) {
        return Names.plain(text).replaceAll("[&+]", " en ").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
