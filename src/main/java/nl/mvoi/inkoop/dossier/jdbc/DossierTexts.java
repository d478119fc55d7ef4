// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.SoughtText;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Names;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * By what text dossiers are found: any part of the number or the title, with capitals, accents and spaces as {@link Names#plain} has them.
 * Both are kept from each of their letters to the end, so that an index finds what begins with the text, however many dossiers there are.
 */
@Component
class DossierTexts {

    private final JdbcOperations database;

    DossierTexts(JdbcOperations database) {
        this.database = database;
    }

    /** Makes a new dossier findable. */
    void add(long id, DossierNumber number, String title) {
        List<Object[]> rows = Stream.of(number.value(), title).map(Names::plain).flatMap(DossierTexts::ends).distinct()
                .map(end -> new Object[] {id, new SoughtText(end).from()}).toList();
        database.batchUpdate("insert into dossier_text (dossier_id, part) values (?, ?)", rows);
    }

    /** Makes it findable by another title. */
    void change(long id, DossierNumber number, String title) {
        database.update("delete from dossier_text where dossier_id = ?", id);
        add(id, number, title);
    }

    private static Stream<String> ends(String text) {
        return IntStream.range(0, text.length()).filter(at -> !Character.isLowSurrogate(text.charAt(at))).mapToObj(text::substring);
    }
}
