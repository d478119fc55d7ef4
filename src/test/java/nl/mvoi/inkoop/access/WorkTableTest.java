// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.access.AccessDocument.WorkColumn;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers.DemoUser;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tries as everybody to move and settle work, and compares with the table of docs/toegang.md. Nothing that is sent is complete, so that who
 * may hears what is missing and nothing changes for anybody.
 */
@InkoopTest
@TestInstance(Lifecycle.PER_CLASS)
class WorkTableTest {

    private static final Map<WorkColumn, OwnerRole> ROLES = Map.of(WorkColumn.CLIENT, OwnerRole.OPDRACHTGEVER, WorkColumn.BUYER, OwnerRole.INKOPER,
            WorkColumn.SECOND_BUYER, OwnerRole.TWEEDE_INKOPER, WorkColumn.CONTRACT_MANAGER, OwnerRole.CONTRACTMANAGER);
    /** Who has which role in the dossier that is tried. */
    private static final Map<OwnerRole, String> HOLDERS = Map.of(OwnerRole.OPDRACHTGEVER, "opdrachtgever", OwnerRole.INKOPER, "inkoper",
            OwnerRole.TWEEDE_INKOPER, "inkoper2", OwnerRole.CONTRACTMANAGER, "contractmanager");

    private final Map<String, TasklistClient> signedIn = new HashMap<>();
    private final int port;
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final Owners owners;
    private Journey withTask;
    private Journey withoutTask;
    private long report;

    @Autowired
    WorkTableTest(@LocalServerPort int port, ProcessEngine engine, JdbcClient database, Owners owners) {
        this.port = port;
        this.engine = engine;
        this.database = database;
        this.owners = owners;
    }

    @BeforeAll
    void fill() {
        withoutTask = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        withTask = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        withTask.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        for (Journey path : List.of(withTask, withoutTask)) {
            HOLDERS.forEach((role, person) -> path.as("systeem", () -> {
                owners.appoint(path.number(), role, person, null);
                return null;
            }));
        }
        database.sql("insert into rule_report (table_key, table_version, rule_id, message, reported_by, reported_at)"
                + " values ('herinneringen', 1, 'r', 'Proef', 'proef', :at)").param("at", OfficeClock.now(Clock.systemUTC())).update();
        report = database.sql("select max(id) from rule_report").query(Long.class).single();
        DemoUsers.ALL.forEach(user -> signedIn.put(user.id(), TasklistClient.signedIn(port, user.id())));
    }

    @Test
    void everyCellOfTheTableIsAnsweredAndWhatIsRefusedChangesNothing() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        int cells = 0;
        for (DemoUser user : DemoUsers.ALL) {
            for (Journey path : List.of(withTask, withoutTask)) {
                for (WorkColumn column : WorkColumn.values()) {
                    assertThat(mayDo(user.id(), path, column)).as(user.id() + " " + column + " " + path.number()).isEqualTo(expected(user, path, column));
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(18 * 2 * 8);
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    /** In more groups, a person may do what any of them may, with a dossier that exists for him. */
    private boolean expected(DemoUser user, Journey path, WorkColumn column) {
        OwnerRole role = ROLES.get(column);
        boolean exists = column == WorkColumn.LEAVER || column == WorkColumn.REPORTS || column == WorkColumn.FRAMEWORKS || user.id().equals("opdrachtgever")
                || user.groups().stream().anyMatch(group -> AccessDocument.cell(group, false, AccessDocument.Column.DOSSIER).equals("alle"));
        return exists && user.groups().stream().map(group -> AccessDocument.work(group, column)).anyMatch(word -> switch (word) {
            case "geen" -> false;
            case "eigen" -> user.id().equals(HOLDERS.get(role));
            case "met open taak" -> path == withTask;
            case "alle" -> true;
            default -> throw new IllegalStateException("An unknown word in the document");
        });
    }

    private boolean mayDo(String user, Journey path, WorkColumn column) {
        return switch (column) {
            case CLIENT, BUYER, SECOND_BUYER, CONTRACT_MANAGER -> givesOneOrMany(user, path, ROLES.get(column));
            case LEAVER -> may(user, "/beheer/overdragen", Map.of("van", "opdrachtgever"), "Vul in waarom u dit overdraagt.");
            case SENDING_BACK -> may(user, "/dossiers/" + path.number() + "/terug", Map.of("vraag", ""), "Typ uw vraag.") && !answer(user,
                    "/dossiers/" + path.number() + "/terug", Map.of("vraag", "")).body().contains("geen taak waaruit u terug kunt");
            case FRAMEWORKS -> may(user, "/raamovereenkomsten/nieuw", Map.of("titel", ""), "‘Titel’ ontbreekt.");
            case REPORTS -> may(user, "/regelboek/meldingen/" + report, Map.of("antwoord-" + report, ""), "‘Uw antwoord’ is niet ingevuld.");
        };
    }

    /** The page of one dossier and that of several agree, but for whom the dossier does not exist: he never gets as far as choosing it. */
    private boolean givesOneOrMany(String user, Journey path, OwnerRole role) {
        String holder = HOLDERS.get(role);
        boolean one = may(user, "/dossiers/" + path.number() + "/overdragen", Map.of("rol", role.name(), "houder-" + role, holder), "Kies wie het overneemt.");
        boolean many = may(user, "/overdragen", Map.of("van", role + ":" + holder, "inkopen", path.number().value()), "Kies wie het overneemt.");
        assertThat(many).as(user + " " + role).isEqualTo(one);
        return one;
    }

    /** Whether somebody gets as far as hearing what is missing; else the page is forbidden, or not there. */
    private boolean may(String user, String address, Map<String, String> form, String missing) {
        Reply reply = answer(user, address, form);
        assertThat(reply.status()).as(user + " " + address).isIn(400, 403, 404);
        return reply.status() == 400 && reply.body().contains(missing);
    }

    private Reply answer(String user, String address, Map<String, String> form) {
        return signedIn.get(user).handIn(address, form);
    }
}
