// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import java.util.Arrays;
import java.util.HexFormat;

/** First bytes of what does not belong within a document. */
enum Signature {
    ZIP("504b0304"),
    /** Old Office file, with room for macros and programs. */
    OLE("d0cf11e0"),
    WINDOWS_PROGRAM("4d5a"), LINUX_PROGRAM("7f454c46"), RAR("52617221"), SEVEN_ZIP("377abcaf"), GZIP("1f8b");

    private final byte[] bytes;

    Signature(String hexadecimal) {
        bytes = HexFormat.of().parseHex(hexadecimal);
    }

    boolean starts(byte[] head) {
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Whether a part of a document is an archive, a program or an old Office file. Pictures of Office may be packed with gzip. */
    static boolean isForeign(byte[] head, String name) {
        boolean packedPicture = name.endsWith(".emz") || name.endsWith(".wmz");
        return Arrays.stream(values()).anyMatch(one -> one.starts(head) && !(one == GZIP && packedPicture));
    }
}
