// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DatabaseWatchTest {

    @TempDir
    private Path folder;

    @Test
    void watchingDoesNotKeepTheFileOfAnEmbeddedDatabaseLocked() throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:" + folder + "/mvoi");
            pool.setUsername("sa");
            DatabaseWatch watch = new DatabaseWatch(pool, folder, DataSize.ofBytes(1));
            try (Connection work = pool.getConnection()) {
                assertThat(watch.isAwayNow()).isFalse();
            }
            pool.close();

            try (FileChannel file = FileChannel.open(folder.resolve("mvoi.mv.db"), StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
                assertThat(lock).isNotNull();
            }
            watch.destroy();
        }
    }
}
