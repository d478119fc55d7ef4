// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a file of Office or OpenDocument, which is a zip, without keeping anything, and says what it is. Every part is looked at; a workbook
 * within a document, as a chart brings along, is looked at the same way, and nothing deeper is taken.
 */
final class ContainerLook {

    private static final Pattern OFFICE = Pattern.compile("ContentType=\"([^\"]+)\\.main\\+xml\"");
    private static final List<String> MACRO_PARTS = List.of("vbaproject", "vbadata", "/activex/", "/macrosheets/", "/basic/", "/scripts/");
    private static final List<String> MACRO_WORDS = List.of("macroEnabled", "vbaProject");
    /** By which a sheet or a text starts another program and takes what that says. */
    private static final Pattern ASKS_A_PROGRAM = Pattern.compile("<(?:\\w+:)?ddeLink|instrText[^<]{0,60}>\\s*DDE|instr=\"\\s*DDE");
    private static final Pattern MAY_ASK = Pattern.compile("(?:word|xl/externalLinks)/.*\\.xml");
    private static final String OFFICE_LIST = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT_LIST = "META-INF/manifest.xml";
    private static final String OPEN_DOCUMENT_TYPE = "mimetype";
    private static final String LOCKED = "encryption-data";
    private static final int HEAD = 8;
    /** Of a list of parts so much is read; one that is longer is not that of a document. */
    private static final int LONGEST_LIST = 4_000_000;
    private static final long SMALL = 1_000_000;

    private final Unpacking limits;
    private long unpacked;
    private int entries;
    private String type = "application/zip";

    ContainerLook(Unpacking limits) {
        this.limits = limits;
    }

    /** The media type that its parts make of it. */
    String look(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    look(entry, content, true);
                }
            }
        }
        return type;
    }

    private void look(ZipEntry entry, InputStream packed, boolean outer) throws IOException {
        String name = "/" + entry.getName().toLowerCase(Locale.ROOT);
        refuseIf(++entries > limits.entries(), Misfit.BOMB);
        refuseIf(MACRO_PARTS.stream().anyMatch(name::contains), Misfit.MACROS);
        PushbackInputStream content = new PushbackInputStream(new Counted(packed, entry), HEAD);
        byte[] head = content.readNBytes(HEAD);
        content.unread(head);
        if (Signature.ZIP.starts(head)) {
            refuseIf(!outer, Misfit.EMBEDDED);
            lookInside(content);
        } else {
            refuseIf(Signature.isForeign(head, name), Misfit.EMBEDDED);
            read(entry.getName(), content);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /** Within a document only another document is taken. */
    private void lookInside(InputStream content) throws IOException {
        String outside = type;
        type = "";
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            look(entry, zip, false);
        }
        refuseIf(type.isEmpty(), Misfit.EMBEDDED);
        type = outside;
    }

    private void read(String name, InputStream content) throws IOException {
        switch (name) {
            case OFFICE_LIST -> readOfficeList(text(content));
            case OPEN_DOCUMENT_TYPE -> type = text(content).strip();
            case OPEN_DOCUMENT_LIST -> refuseIf(text(content).contains(LOCKED), Misfit.ENCRYPTED);
            default -> refuseIf(MAY_ASK.matcher(name).matches() && ASKS_A_PROGRAM.matcher(text(content)).find(), Misfit.ACTIVE);
        }
    }

    private void readOfficeList(String list) throws IOException {
        refuseIf(MACRO_WORDS.stream().anyMatch(list::contains), Misfit.MACROS);
        Matcher main = OFFICE.matcher(list);
        type = main.find() ? main.group(1) : type;
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
    }

    private static void refuseIf(boolean wrong, Misfit misfit) throws IOException {
        if (wrong) {
            throw new Misfit.Found(misfit);
        }
    }

    /** Stops where more comes out of a part than there may. */
    private final class Counted extends FilterInputStream {

        private final ZipEntry entry;
        private long read;

        private Counted(InputStream content, ZipEntry entry) {
            super(content);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int some = super.read(buffer, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            unpacked += more;
            long packed = entry.getCompressedSize();
            refuseIf(unpacked > limits.total() || read > SMALL && packed > 0 && read / packed > limits.times(), Misfit.BOMB);
        }
    }
}
