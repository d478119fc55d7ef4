// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks for the names by which a PDF says that it does something, holds a file or is locked. It reads the file once as it is, and what its
 * packed objects unpack to; it does not follow what the objects mean, so it finds what is written the usual way and no more.
 */
final class PdfLook {

    /** The name of the script of an action, JS, is not among them: two letters stand by chance in packed content, and each action that runs one has a name here. */
    private static final Map<String, Misfit> NAMES = Map.of("JavaScript", Misfit.ACTIVE, "Rendition", Misfit.ACTIVE, "Launch", Misfit.ACTIVE,
            "SubmitForm", Misfit.ACTIVE, "ImportData", Misfit.ACTIVE, "RichMedia", Misfit.ACTIVE, "XFA", Misfit.ACTIVE,
            "EmbeddedFile", Misfit.EMBEDDED, "EmbeddedFiles", Misfit.EMBEDDED, "Encrypt", Misfit.ENCRYPTED);
    private static final String PACKED_OBJECTS = "ObjStm";
    private static final String STREAM = "stream";
    private static final int LONGEST_NAME = 40;
    private static final int MOST_PACKED = 20_000;

    private final Path file;
    private final Unpacking limits;
    private final List<Long> packed = new ArrayList<>();
    private long unpacked;

    PdfLook(Path file, Unpacking limits) {
        this.file = file;
        this.limits = limits;
    }

    void look() throws IOException {
        try (InputStream content = open(0)) {
            read(content, true);
        }
        for (long start : packed) {
            try (InputStream content = new InflaterInputStream(open(start))) {
                read(content, false);
            } catch (ZipException notPackedThatWay) {
                throw new Misfit.Found(Misfit.DAMAGED);
            }
        }
    }

    private InputStream open(long start) throws IOException {
        InputStream content = Files.newInputStream(file);
        content.skipNBytes(start);
        return new BufferedInputStream(content);
    }

    /** @param whole whether it is the file itself, in which packed objects begin */
    private void read(InputStream content, boolean whole) throws IOException {
        Words words = new Words(content);
        boolean packedObjects = false;
        for (String word = words.next(); word != null; word = words.next()) {
            refuse(word);
            packedObjects = word.equals("/" + PACKED_OBJECTS) || packedObjects && !word.equals("endobj");
            if (whole && packedObjects && word.equals(STREAM)) {
                note(words.afterLineEnd());
                packedObjects = false;
            }
            if (!whole && unpacked + words.position() > limits.total()) {
                throw new Misfit.Found(Misfit.BOMB);
            }
        }
        unpacked += whole ? 0 : words.position();
    }

    private static void refuse(String word) throws IOException {
        Misfit misfit = word.startsWith("/") ? NAMES.get(word.substring(1)) : null;
        if (misfit != null) {
            throw new Misfit.Found(misfit);
        }
    }

    private void note(long start) throws IOException {
        if (packed.size() == MOST_PACKED) {
            throw new Misfit.Found(Misfit.BOMB);
        }
        packed.add(start);
    }

    /** Names and words of a PDF, one after the other. */
    private static final class Words {

        private static final String ENDS = " \t\r\n\f\0()<>[]{}/%";

        private final InputStream content;
        private long position;
        private int last = ' ';

        private Words(InputStream content) {
            this.content = content;
        }

        long position() {
            return position;
        }

        /** The next name, with its slash, or word; null at the end. What is too long for one is cut. */
        String next() throws IOException {
            while (last >= 0 && last != '/' && !Character.isLetter(last)) {
                advance();
            }
            if (last < 0) {
                return null;
            }
            StringBuilder word = new StringBuilder().append((char) last);
            advance();
            while (last >= 0 && ENDS.indexOf(last) < 0 && word.length() < LONGEST_NAME) {
                word.append(last == '#' && word.charAt(0) == '/' ? hexadecimal() : (char) last);
                advance();
            }
            return word.toString();
        }

        /** A name may write each of its letters as a number. */
        private char hexadecimal() throws IOException {
            advance();
            int high = Character.digit(last, 16);
            advance();
            return (char) (Math.max(high, 0) * 16 + Math.max(Character.digit(last, 16), 0));
        }

        /** Where what follows on the next line begins. */
        long afterLineEnd() throws IOException {
            while (last == ' ') {
                advance();
            }
            return last == '\r' ? afterCarriageReturn() : position;
        }

        private long afterCarriageReturn() throws IOException {
            advance();
            return last == '\n' ? position : position - 1;
        }

        private void advance() throws IOException {
            last = content.read();
            position += last < 0 ? 0 : 1;
        }
    }
}
