// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind that people send, good and bad. */
public final class SampleFiles {

    private static final String WORD = "wordprocessingml.document";
    private static final String EXCEL = "spreadsheetml.sheet";

    private SampleFiles() {
    }

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** The same with something more among its objects. */
    public static byte[] pdf(String more) {
        return latin("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n" + more + "trailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    /** A PDF that has something in its packed objects. */
    public static byte[] pdfWithPacked(String objects, String lineEnd) {
        String packed = new String(deflated(objects), StandardCharsets.ISO_8859_1);
        return pdf("4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length() + ">>stream" + lineEnd + packed + "\nendstream\nendobj\n");
    }

    public static byte[] docx() {
        return zip(office(WORD, "document.main+xml"));
    }

    public static byte[] xlsx() {
        return zip(office(EXCEL, "sheet.main+xml"));
    }

    public static byte[] pptx() {
        return zip(office("presentationml.presentation", "presentation.main+xml"));
    }

    public static byte[] odt() {
        return zip(openDocument("text"));
    }

    /** A Word file with one part more. */
    public static byte[] docxWith(String part, byte[] content) {
        Map<String, byte[]> parts = office(WORD, "document.main+xml");
        parts.put(part, content);
        return zip(parts);
    }

    /** A text in OpenDocument with one part more, or another. */
    public static byte[] odtWith(String part, byte[] content) {
        Map<String, byte[]> parts = openDocument("text");
        parts.put(part, content);
        return zip(parts);
    }

    /** A Word file that says of itself that it has macros. */
    public static byte[] docm() {
        Map<String, byte[]> parts = office(WORD, "document.main+xml");
        parts.put("[Content_Types].xml", utf8("<Types><Override PartName=\"/word/document.xml\" "
                + "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
        return zip(parts);
    }

    /** A Word file that is small, and swells to so many megabytes. */
    public static byte[] bomb(int megabytes) {
        return docxWith("word/media/leeg.bmp", new byte[megabytes * 1024 * 1024]);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same with the sign that every part is locked with a password. */
    public static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        for (int at = 0; at < locked.length - 10; at++) {
            boolean local = locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 3 && locked[at + 3] == 4;
            boolean central = locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1 && locked[at + 3] == 2;
            if (local || central) {
                locked[at + (local ? 6 : 8)] |= 1;
            }
        }
        return locked;
    }

    public static byte[] png() {
        return hex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082");
    }

    public static byte[] jpeg() {
        return hex("ffd8ffe000104a46494600010100000100010000ffdb004300ffd9");
    }

    public static byte[] windowsProgram() {
        byte[] program = new byte[512];
        System.arraycopy(hex("4d5a90000300000004000000ffff0000b800000000000000400000"), 0, program, 0, 27);
        program[0x3c] = (byte) 0x80;
        System.arraycopy(hex("50450000"), 0, program, 0x80, 4);
        return program;
    }

    /** The beginning of a Word file of before 2007. */
    public static byte[] oldOffice() {
        return HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> office(String kind, String main) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<?xml version=\"1.0\"?><Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + kind.substring(0, kind.indexOf('.') + 1) + main + "\"/></Types>"));
        parts.put("main.xml", utf8("<document>" + "Tekst. ".repeat(20) + "</document>"));
        return parts;
    }

    private static Map<String, byte[]> openDocument(String kind) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", utf8("<document>Tekst</document>"));
        parts.put("META-INF/manifest.xml", utf8("<manifest/>"));
        return parts;
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            packed.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
