// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Puts text that users wrote into markdown, so that it shows as they wrote it and does nothing. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~";

    private Markdown() {
    }

    /** The text as markdown that shows exactly that text, line breaks included; empty for null. */
    public static String escape(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder();
        for (char c : text.replace("\r\n", "\n").toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '\n' -> safe.append("  \n");
                default -> safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return safe.toString();
    }
}
