// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Fills the texts in {@code mail/*.txt}. The first line of a text is the subject; the two are filled apart, so that what a
 * user typed can never move from the one into the other.
 */
@Component
class MailTexts {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 90_000;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTexts() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        // By the text itself, so that a text is taken apart once and never remembered as it was. Only our own texts come here.
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** A filled text. */
    record Text(String subject, String body) {
    }

    Text fill(String template, Map<String, Object> data) {
        String source = read(template);
        int firstLine = source.indexOf('\n');
        Context context = new Context(Locale.forLanguageTag("nl-NL"), data);
        String subject = engine.process(source.substring(0, firstLine), context);
        String body = engine.process(source.substring(firstLine + 1).stripLeading(), context);
        return new Text(shorten(oneLine(subject), LONGEST_SUBJECT), shorten(printable(body), LONGEST_BODY));
    }

    /** A line break in a header would start another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static String printable(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    /** Never cuts a character in two. */
    private static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static String read(String template) {
        String name = "/mail/" + template + ".txt";
        try (InputStream in = MailTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no mail text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
