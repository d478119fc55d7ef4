// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.InkoopApplication;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.Seeding;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;

/** Starts the application as an administrator would, on a real PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartIT {

    private static final String PASSWORD = "Zeer-Geheim-2026!";

    @Test
    void productionHasOneAdministratorAndNoDemoUsers() {
        try (ConfigurableApplicationContext application = start("productie", "productie", PASSWORD)) {
            IdentityService identities = application.getBean(IdentityService.class);

            assertThat(identities.createUserQuery().list()).extracting(User::getId).containsExactly("hoofd");
            assertThat(identities.createUserQuery().memberOfGroup(EngineNames.ADMIN_GROUP).count()).isEqualTo(1);
            assertThat(identities.createGroupQuery().groupId(Groups.MVOI_ADVISEURS).count()).isEqualTo(1);
            assertThat(page(application)).contains("Takenlijst").doesNotContain("Demogebruikers");

            hasNoTrialClock(application);
            keepsItsCookiesToItselfAndToHttps(application);
            answersToNoForeignName(application);
            refusesWeakPasswords(identities);
            refusesAStartWithADemoPassword(application, identities);
        }
    }

    private static void hasNoTrialClock(ConfigurableApplicationContext application) {
        String address = address(application) + "/api/v1/proefklok";
        TestRestTemplate administrator = new TestRestTemplate("hoofd", PASSWORD);

        assertThat(administrator.getForEntity(address, String.class).getStatusCode().value()).isEqualTo(404);
        assertThat(administrator.postForEntity(address, Map.of("nu", "2030-01-12T09:00"), String.class).getStatusCode().value()).isEqualTo(404);
    }

    private static void keepsItsCookiesToItselfAndToHttps(ConfigurableApplicationContext application) {
        List<String> cookies = new TestRestTemplate().getForEntity(address(application) + EngineNames.TASKLIST_URL, String.class).getHeaders()
                .get(HttpHeaders.SET_COOKIE);

        assertThat(cookies).as("session, token, known browser").hasSize(3).allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("SameSite=Lax").containsOnlyOnce("Secure"));
    }

    private static void answersToNoForeignName(ConfigurableApplicationContext application) {
        int port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
        for (String host : List.of("kwaad.example", "localhost\r\nX-Forwarded-Host: kwaad.example")) {
            assertThat(ask(port, "GET / HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 400").contains("Ongeldige aanvraag")
                    .doesNotContain("kwaad.example");
        }
        assertThat(ask(port, "GET / HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 200");
    }

    private static String ask(int port, String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refusesWeakPasswords(IdentityService identities) {
        User weak = identities.newUser("zwak");
        weak.setPassword("zwak");
        assertThatThrownBy(() -> identities.saveUser(weak)).isInstanceOf(ProcessEngineException.class);
    }

    private static void refusesAStartWithADemoPassword(ConfigurableApplicationContext application, IdentityService identities) {
        User left = identities.newUser("inkoper");
        left.setPassword("inkoper");
        ((IdentityServiceImpl) identities).saveUser(left, true);

        assertThatThrownBy(() -> application.getBean(Seeding.class).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class).hasMessageContaining("demowachtwoord: inkoper");
    }

    @Test
    void withoutTheProfileNobodyIsCreatedAndTheLogSaysHowToGoOn(CapturedOutput output) {
        try (ConfigurableApplicationContext application = start("zonderprofiel", "", "")) {
            assertThat(application.getBean(IdentityService.class).createUserQuery().count()).isZero();
            assertThat(page(application)).doesNotContain("Demogebruikers");
        }
        assertThat(output).contains("Er zijn geen gebruikers aangemaakt", "MVOI_BEHEER_GEBRUIKER", "draait op http://localhost:");
    }

    @Test
    void aTooSimplePasswordIsRefusedInDutchWithoutAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> start("eenvoudig", "productie", "alleenkleineletters")).isInstanceOf(StartRefused.class);
        assertThat(output).contains("MVOI Inkoop start niet. Het wachtwoord van de beheerder is te eenvoudig.")
                .doesNotContain("\tat ");
    }

    @Test
    void productionOnTheEmbeddedDatabaseIsRefusedBeforeAnythingIsOpened(CapturedOutput output) {
        SpringApplication application = new SpringApplicationBuilder(InkoopApplication.class).profiles("productie")
                .properties(Map.of("server.port", "0")).build();

        assertThatThrownBy(application::run).isInstanceOf(StartRefused.class);
        assertThat(output).containsOnlyOnce("In productie is de ingebouwde database H2 niet toegestaan.")
                .contains("SPRING_DATASOURCE_URL").doesNotContain("\tat ", "HikariPool");
    }

    private static ConfigurableApplicationContext start(String database, String profile, String password) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(InkoopApplication.class);
        if (!profile.isEmpty()) {
            builder.profiles(profile);
        }
        return builder.run(List.of(
                "--server.port=0",
                "--mvoi.data-dir=target/test-data",
                "--spring.datasource.url=" + RealPostgres.emptyDatabase(database),
                "--spring.datasource.username=postgres",
                "--mvoi.beheer.gebruiker=hoofd",
                "--mvoi.beheer.wachtwoord=" + password).toArray(String[]::new));
    }

    private static String page(ConfigurableApplicationContext application) {
        return new TestRestTemplate().getForObject(address(application) + "/", String.class);
    }

    private static String address(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }
}
