// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionGateTest {

    private static final String POSTGRESQL = "jdbc:postgresql://localhost/mvoi";

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            jdbc:h2:file:./data/mvoi,         hoofd, Zeer-Geheim-2026!, ingebouwde database
            jdbc:h2:mem:x,                    hoofd, Zeer-Geheim-2026!, ingebouwde database
            jdbc:postgresql://localhost/mvoi, -,     Zeer-Geheim-2026!, geen beheerder
            jdbc:postgresql://localhost/mvoi, Systeem, Zeer-Geheim-2026!,   gebruikt het programma zelf
            jdbc:postgresql://localhost/mvoi, hoofd, -,                 geen wachtwoord
            jdbc:postgresql://localhost/mvoi, hoofd, Geheim-2026,       te kort
            jdbc:postgresql://localhost/mvoi, hoofd, mandaathouder,     gelijk aan een gebruikersnaam
            jdbc:postgresql://localhost/mvoi, hoofd, Contractmanager,   gelijk aan een gebruikersnaam
            jdbc:postgresql://localhost/mvoi, hoofdbeheerder, hoofdbeheerder, gelijk aan een gebruikersnaam
            """)
    void refusesWhatIsOnlyGoodForTryingOut(String url, String user, String password, String reason) {
        assertThatThrownBy(() -> gate(url, user, password).postProcessBeanFactory(null))
                .isInstanceOf(StartRefused.class).hasMessageContaining(reason);
    }

    @Test
    void letsPassWhatIsSafe() {
        assertThatCode(() -> gate(POSTGRESQL, "hoofd", "Twaalf-Tekens").postProcessBeanFactory(null)).doesNotThrowAnyException();
    }

    private static ProductionGate gate(String url, String user, String password) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        if (user != null) {
            environment.setProperty("mvoi.beheer.gebruiker", user);
        }
        if (password != null) {
            environment.setProperty("mvoi.beheer.wachtwoord", password);
        }
        ProductionGate gate = new ProductionGate();
        gate.setEnvironment(environment);
        return gate;
    }
}
