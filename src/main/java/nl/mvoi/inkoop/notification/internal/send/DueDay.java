// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;

/** The day by which a mail asks for something, as calendars read it (RFC 5545): a whole day on which one stays free. */
final class DueDay {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    /** Octets of a line, without its end. */
    private static final int LONGEST_LINE = 75;
    private static final String LINE_END = "\r\n";

    private DueDay() {
    }

    static String of(MessageRow message) {
        return List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MVOI Inkoop//NL", "METHOD:PUBLISH", "BEGIN:VEVENT",
                        "UID:" + message.messageId().replaceAll("[<>]", ""),
                        "DTSTAMP:" + INSTANT.format(message.createdAt().withOffsetSameInstant(ZoneOffset.UTC)),
                        "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(message.dueOn()),
                        "SUMMARY:" + escape(message.subject()), "DESCRIPTION:" + escape(message.body()), "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR")
                .stream().map(DueDay::fold).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
    }

    /** A long line goes on in the next, which then begins with a space; no character is cut in two. */
    private static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(one);
            octets += size;
        }
        return folded.toString();
    }
}
