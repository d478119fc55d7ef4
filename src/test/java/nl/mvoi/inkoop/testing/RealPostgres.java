// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real PostgreSQL for all tests of one JVM that want one, and people in it: demo users are for H2 only. */
public final class RealPostgres {

    private static EmbeddedPostgres started;

    private RealPostgres() {
    }

    /** Gives a test an empty database of its own. */
    public static void use(DynamicPropertyRegistry registry, String database) {
        String url = emptyDatabase(database);
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
    }

    /** The address of an empty database with this name, of the user {@code postgres} without a password. */
    public static synchronized String emptyDatabase(String name) {
        try {
            started = started == null ? EndOfTests.closes(EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) : started;
            try (var connection = started.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return started.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes sure there are people with these ids and groups, with an address as the demo users have. */
    public static void ensurePeople(IdentityService identities, Map<String, String> groupByUser) {
        groupByUser.forEach((id, group) -> {
            if (identities.createUserQuery().userId(id).count() == 0) {
                User user = identities.newUser(id);
                user.setPassword(id);
                user.setEmail(id + "@voorbeeld.nl");
                identities.saveUser(user);
                identities.createMembership(id, group);
            }
        });
    }
}
