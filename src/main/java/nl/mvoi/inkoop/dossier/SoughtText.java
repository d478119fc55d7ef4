// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.mvoi.inkoop.platform.Names;

/**
 * A text by which dossiers are sought: where in the table {@code dossier_text} the parts stand that begin with it.
 *
 * @param plain the text as it is compared, see {@link Names#plain}
 */
public record SoughtText(String plain) {

    /** What somebody typed; empty when there is nothing in it to seek by. */
    public static Optional<SoughtText> of(String typed) {
        return Optional.of(Names.plain(typed)).filter(plain -> !plain.isEmpty()).map(SoughtText::new);
    }

    /** Where those parts begin. */
    public byte[] from() {
        return plain.getBytes(StandardCharsets.UTF_8);
    }

    /** Where they end: no byte of a text is the highest there is. */
    public byte[] until() {
        byte[] end = from();
        end[end.length - 1]++;
        return end;
    }
}
