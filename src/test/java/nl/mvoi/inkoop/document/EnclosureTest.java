// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a form leads to a document. */
class EnclosureTest {

    private static final DocumentNumber NUMBER = new DocumentNumber("DOC-2026-00001");

    @Test
    void aFileOfOursIsReadWithUs() {
        assertThat(new Enclosure("A", NUMBER, "stuk.pdf", LocalDate.of(2027, 3, 1), NUMBER.address()).link())
                .isEqualTo("[stuk.pdf (DOC-2026-00001)](/api/v1/documenten/DOC-2026-00001), geldig tot en met 1 maart 2027");
    }

    @Test
    void whatIsInTheDocumentSystemIsReadThereAlsoWithBracketsInItsAddress() {
        assertThat(new Enclosure("A", NUMBER, "stuk.pdf", null, "https://documenten.voorbeeld.nl/a(1)").link())
                .isEqualTo("[stuk.pdf (DOC-2026-00001)](https://documenten.voorbeeld.nl/a%281%29)");
    }
}
