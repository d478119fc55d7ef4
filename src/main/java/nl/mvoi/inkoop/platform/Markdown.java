// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Makes text from users safe inside markdown: HTML, markup and links appear as the text they are. */
public final class Markdown {

    private static final String MARKUP = "\\`*_{}[]()#+-.!|~:/@";

    private Markdown() {
    }

    /** The text with all markup taken as plain text; newlines stay, null is empty text. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : (text == null ? "" : text).toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return safe.toString();
    }
}
