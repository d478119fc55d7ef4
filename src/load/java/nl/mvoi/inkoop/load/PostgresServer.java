// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL, in which each side has a database of its own. */
final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    PostgresServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    /** Makes an empty database, in the place of one with the same name. */
    void create(String database) {
        JdbcTemplate sql = sql("postgres");
        sql.execute("drop database if exists " + database + " with (force)");
        sql.execute("create database " + database);
    }

    JdbcTemplate sql(String database) {
        return new JdbcTemplate(server.getDatabase("postgres", database));
    }

    /** How many bytes the tables and indexes of a database take more after some work. */
    long grown(String database, Runnable work) {
        long before = size(database);
        work.run();
        return size(database) - before;
    }

    private long size(String database) {
        JdbcTemplate sql = sql(database);
        sql.execute("vacuum");
        return sql.queryForObject("select pg_database_size(?)", Long.class, database);
    }

    /** What to start an application with so that it works in this database and runs no jobs by itself. */
    String[] arguments(String database, String... more) {
        return Stream.concat(Stream.of("--spring.datasource.url=" + server.getJdbcUrl("postgres", database),
                "--spring.datasource.username=postgres", "--camunda.bpm.job-execution.enabled=false"), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
