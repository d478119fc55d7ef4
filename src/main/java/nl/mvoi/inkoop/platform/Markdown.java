// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Puts text that users wrote into markdown, so that it shows as they wrote it and does nothing. */
public final class Markdown {

    private Markdown() {
    }

    /** The text as markdown that shows exactly that text, line breaks included; empty for null. */
    public static String escape(String text) {
        return text == null ? "" : text.lines().map(Markdown::line).collect(Collectors.joining("  \n"));
    }

    /** Plain sentences as a list, one item each. */
    public static String list(List<String> sentences) {
        return sentences.stream().map(one -> "- " + escape(one)).collect(Collectors.joining("\n"));
    }

    /** Lines of markdown as a list under a heading, to put behind other text; empty without lines. */
    public static String section(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : "\n\n## " + heading + "\n\n" + lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    /** Markdown that was made here as plain text, for a mail. */
    public static String plain(String markdown) {
        return markdown.replace("  \n", "\n").replaceAll("(?<!\\\\)\\*\\*", "").replaceAll("\\\\(.)", "$1")
                .replace("&#58;", ":").replace("&#46;", ".").replace("&#64;", "@")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String line(String line) {
        return line.replaceAll("([\\\\`*_\\[\\]~|])", "\\\\$1")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                // What would become a heading, a list or an underlined title at the start of a line.
                .replaceFirst("^(\\s*)([#+=-])", "$1\\\\$2").replaceFirst("^(\\s*\\d+)([.)])", "$1\\\\$2")
                // What would become a link by itself.
                .replace("://", "&#58;//").replace("www.", "www&#46;").replace("@", "&#64;");
    }
}
