// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class OnTrialInstallationTest {

    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        @Conditional(OnTrialInstallation.class)
        String onlyForTrying() {
            return "";
        }
    }

    @ParameterizedTest
    @CsvSource({
            "jdbc:h2:file:./data/mvoi, standaard, true",
            "jdbc:h2:mem:inkoop, standaard, true",
            "jdbc:h2:file:./data/mvoi, productie, false",
            "jdbc:postgresql://db/mvoi, standaard, false",
            "jdbc:postgresql://db/mvoi, productie, false"})
    void whatIsForTryingExistsOnlyOnTheEmbeddedDatabaseAndNeverInProduction(String url, String profile, boolean exists) {
        new ApplicationContextRunner().withUserConfiguration(Settings.class)
                .withPropertyValues("spring.datasource.url=" + url, "spring.profiles.active=" + profile)
                .run(context -> assertThat(context.containsBean("onlyForTrying")).isEqualTo(exists));
    }
}
