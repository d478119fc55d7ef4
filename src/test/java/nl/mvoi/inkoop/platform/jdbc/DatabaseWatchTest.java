// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.unit.DataSize;

class DatabaseWatchTest {

    @TempDir
    private Path folder;

    @Test
    void anEmbeddedDatabaseThatGaveUpItsFileIsAwayAlthoughItStillAnswersQuestions() throws Exception {
        try (HikariDataSource pool = pool(); Connection work = pool.getConnection()) {
            DatabaseWatch watch = new DatabaseWatch(pool, folder, DataSize.ofBytes(1));
            assertThat(watch.isAwayNow()).isFalse();

            ((SessionLocal) work.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore().closeImmediately();

            assertThat(watch.isAwayNow()).isTrue();
            watch.destroy();
        }
    }

    @Test
    void anEmbeddedDatabaseThatNobodyNewCanReachIsAwayUntilEverybodyLetGoOfIt() throws Exception {
        try (HikariDataSource pool = pool()) {
            DatabaseWatch watch = new DatabaseWatch(pool, folder, DataSize.ofBytes(1));
            try (Connection work = pool.getConnection()) {
                assertThat(watch.isAwayNow()).isFalse();
                // As an old connection does that closes a database which somebody else opened again.
                ((Map<?, ?>) ReflectionTestUtils.getField(Class.forName("org.h2.engine.Engine"), "DATABASES")).clear();

                assertThat(watch.isAwayNow()).isTrue();
            }
            pool.close();
            assertThat(watch.isAwayNow()).isFalse();
            watch.destroy();
        }
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder + "/mvoi");
        pool.setUsername("sa");
        return pool;
    }
}
