// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;

class DossierNumberReadingTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");

    private final Json json = new Json(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"INK-2026-00001", "ink-2026-00001", " INK – 2026 – 00001 "})
    void aNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(DossierNumber.read(typed)).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-00001", "INK-26-00001", "INK-2026-0001", "CON-2026-00001", "INK-2026-00001x"})
    void whatIsNoNumberOfADossierIsNotRead(String typed) {
        assertThat(DossierNumber.read(typed)).isEmpty();
    }

    @Test
    void theCountHasFiveDigitsAndMoreWhenAYearNeedsThem() {
        assertThat(DossierNumber.of(2026, 1)).isEqualTo(NUMBER);
        assertThat(DossierNumber.of(2026, 100_000)).hasToString("INK-2026-100000").isEqualTo(DossierNumber.read("INK-2026-100000").orElseThrow());
    }

    @Test
    void whatIsKeptIsTheTextAloneAndAnyTextThatWasKeptCanBeRead() {
        assertThat(json.write(Map.of(NUMBER, NUMBER))).isEqualTo("{\"INK-2026-00001\":\"INK-2026-00001\"}");
        assertThat(json.read("\"OUD 7\"", DossierNumber.class)).hasToString("OUD 7");
        assertThat(DossierNumber.of(null)).as("of a process that belongs to no dossier").isNull();
    }

    @Test
    void anAddressMayHoldAnything() {
        assertThat(new DefaultConversionService().convert(" x%", DossierNumber.class)).hasToString(" x%");
    }
}
