// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;

/** The text of a mail as a page: paragraphs, and a line that is an address is a link. Everything else is text, whatever somebody typed. */
final class MailPage {

    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

    private MailPage() {
    }

    static String of(MessageRow message) {
        String paragraphs = Arrays.stream(BLANK_LINES.split(message.body().strip()))
                .map(part -> "<p>" + part.strip().lines().map(MailPage::line).collect(Collectors.joining("<br>\n")) + "</p>\n")
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>" + escape(message.subject())
                + "</title></head>\n<body>\n" + paragraphs + "</body></html>\n";
    }

    private static String line(String line) {
        String text = escape(line);
        return ADDRESS.matcher(line.strip()).matches() ? "<a href=\"" + text.strip() + "\">" + text.strip() + "</a>" : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
