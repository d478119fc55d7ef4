// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person of its own in the application that all tests share, and nothing left of wrong passwords. */
@InkoopTest
abstract class PeopleTest {

    static final String PERSON = "proefpersoon";
    static final String PASSWORD = "Goed-Geheim-2026";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identities;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hireSomebody() {
        jdbc.sql("delete from sign_in_count").update();
        User person = identities.newUser(PERSON);
        person.setPassword(PASSWORD);
        identities.saveUser(person);
        identities.createMembership(PERSON, Groups.JURISTEN);
    }

    @AfterEach
    void leaveNothing() {
        identities.deleteUser(PERSON);
        jdbc.sql("delete from ACT_RU_AUTHORIZATION where USER_ID_ = :id or RESOURCE_ID_ = :id").param("id", PERSON).update();
        jdbc.sql("delete from sign_in_count").update();
    }

    String stored() {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = :id").param("id", PERSON).query(String.class).single();
    }
}
