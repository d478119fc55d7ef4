// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.Alarms;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator makes accounts over HTTP, with names that would mislead and names that are none. */
@InkoopTest
class AccountNamesTest {

    private static final String WEAK = "Het nieuwe wachtwoord is te zwak. Neem een langer wachtwoord, met hoofdletters, kleine letters, cijfers en"
            + " leestekens, en zonder de naam erin.";

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identities;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Seeding seeding;

    @ParameterizedTest
    @ValueSource(strings = {"systeem", "SYSTEEM", "onbekend", "Overig", "camunda-admin", "juristen", "MVOI-adviseurs"})
    void aNameThatTheProgramUsesItselfIsRefused(String name) {
        assertRefused(name, "De gebruikersnaam ‘" + name + "’ gebruikt het programma zelf. Kies een andere naam.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inkoper", "Inkoper", "INKOPER"})
    void aNameThatDiffersOnlyInCaseFromThatOfSomebodyElseIsRefused(String name) {
        assertRefused(name, "De gebruikersnaam ‘" + name + "’ is al in gebruik, als ‘inkoper’. Kies een andere naam.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b c", "systeem ", "\u200Bsysteem", "inköper", "-", "a\nb",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aNameThatIsNoneIsRefusedWithWhatANameLooksLike(String name) {
        assertRefused(name, "De gebruikersnaam ‘" + name + "’ kan niet: gebruik hoogstens 64 letters en cijfers, met daartussen alleen een punt,"
                + " streepje of apenstaartje.");
    }

    @Test
    void anAccountWithoutANameIsRefused() {
        assertRefused("", "Vul de gebruikersnaam in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"systeem", "SYSTEEM", "onbekend", "overig"})
    void withAnOlderAccountThatHasSuchANameNobodySignsInAndTheStartSaysSo(String name) {
        User older = identities.newUser(name);
        older.setPassword("Goed-Geheim-2026");
        identities.saveUser(older);
        identities.createMembership(name, Groups.JURISTEN);
        try (Alarms alarms = new Alarms()) {
            seeding.afterSingletonsInstantiated();

            assertThat(alarms.take()).extracting(ILoggingEvent::getFormattedMessage).singleElement().asString()
                    .startsWith("Met het account ‘" + name + "’ kan niemand meer inloggen").endsWith("en verwijder ‘" + name + "’.");
            assertThat(TasklistClient.anonymous(port).signIn(name, "Goed-Geheim-2026", EngineNames.TASKLIST).status()).isEqualTo(401);
        } finally {
            identities.deleteUser(name);
        }
    }

    @Test
    void anAccountDoesNotGetSuchANameAfterwards() {
        User person = identities.newUser("proefnaam");
        person.setPassword("proefnaam");
        identities.saveUser(person);
        try {
            Reply reply = TasklistClient.signedIn(port, "beheer").send("PUT", "/user/proefnaam/profile", Map.of("id", "systeem"));

            assertThat(reply.status()).isEqualTo(409);
            assertThat(identities.createUserQuery().userId("systeem").count()).isZero();
        } finally {
            identities.deleteUser("proefnaam");
        }
    }

    @Test
    void anAccountDoesNotTakeThePlaceOfAnother() {
        User jurist = identities.createUserQuery().userId("jurist").singleResult();
        TasklistClient administrator = TasklistClient.signedIn(port, "beheer");

        Reply reply = administrator.send("PUT", "/user/inkoper2/profile", Map.of("id", "jurist", "firstName", "Ibrahim"));

        assertAnswer(reply, "De gebruikersnaam van een account verandert niet.");
        User after = identities.createUserQuery().userId("jurist").singleResult();
        assertThat(List.of(after.getFirstName(), after.getPassword())).containsExactly(jurist.getFirstName(), jurist.getPassword());
    }

    @Test
    void whoIsNoAdministratorReadsOnlyThatItIsNotForHim() {
        assertThat(create("inkoper", "systeem").status()).isEqualTo(403);
    }

    @Test
    void whoGivesAWrongOrTooWeakPasswordReadsWhichOfTheTwo() {
        TasklistClient person = TasklistClient.signedIn(port, "jurist");
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        PasswordPolicy before = configuration.getPasswordPolicy();
        configuration.setPasswordPolicy(new DefaultPasswordPolicyImpl()).setEnablePasswordPolicy(true);
        try {
            assertAnswer(changePassword(person, "jurist", "onjuist", "Goed-Geheim-2026"), "Uw eigen huidige wachtwoord klopt niet. Er is niets gewijzigd.");
            assertAnswer(changePassword(person, "jurist", "jurist", "zwak"), WEAK);
            assertAnswer(changePassword(TasklistClient.signedIn(port, "beheer"), "jurist", "beheer", "zwak"), WEAK);
        } finally {
            configuration.setPasswordPolicy(before).setEnablePasswordPolicy(false);
        }
        assertThat(identities.checkPassword("jurist", "jurist")).isTrue();
    }

    private static Reply changePassword(TasklistClient client, String account, String own, String fresh) {
        return client.send("PUT", "/user/" + account + "/credentials", Map.of("password", fresh, "authenticatedUserPassword", own));
    }

    private static void assertAnswer(Reply reply, String sentence) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(sentence);
    }

    private void assertRefused(String name, String sentence) {
        long before = identities.createUserQuery().count();

        Reply reply = create("beheer", name);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(sentence);
        assertThat(identities.createUserQuery().count()).isEqualTo(before);
    }

    private Reply create(String user, String name) {
        return TasklistClient.signedIn(port, user).post("/user/create",
                Map.of("profile", Map.of("id", name, "firstName", "P", "lastName", "Q"), "credentials", Map.of("password", "Goed-Geheim-2026")));
    }
}
