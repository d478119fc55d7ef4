// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Knows whether the database answers, without asking anybody who waits for it. It looks four times a second over a connection of its own,
 * so that a pool in which everybody waits does not keep it waiting too.
 */
@Component
public class DatabaseWatch implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int PAUSE_MS = 250;
    private static final int PATIENCE_SECONDS = 1;
    /** As long as it is certain that waiting does not help; the pool takes nothing shorter. */
    private static final long SHORTEST_WAIT_MS = 250;

    private final HikariDataSource pool;
    private final Path folder;
    private final DataSize room;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);
    private final long usualWaitMs;
    private volatile boolean away;
    private volatile long lastAway;
    private Connection own;

    DatabaseWatch(DataSource database, @Value("${mvoi.data-dir}") Path folder,
                  @Value("${management.health.diskspace.threshold}") DataSize room) throws SQLException {
        pool = database.unwrap(HikariDataSource.class);
        this.folder = folder;
        this.room = room;
        usualWaitMs = pool.getConnectionTimeout();
        lastAway = System.nanoTime() - 1;
    }

    @Override
    public void afterPropertiesSet() {
        clock.scheduleWithFixedDelay(this::isAwayNow, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    /** Whether the database did not answer when it was last asked, at most about a second and a quarter ago. */
    public boolean isAway() {
        return away;
    }

    /** Asks the database now. Takes at most about two seconds. */
    public synchronized boolean isAwayNow() {
        boolean gone = !answers();
        if (gone && away) {
            // Twice in a row is no hiccup: nobody needs to wait any longer.
            DatabaseSockets.breakAll();
        }
        if (gone) {
            dropPooled();
        }
        if (gone != away) {
            LOG.warn(gone ? "De database antwoordt niet." : "De database antwoordt weer.");
            away = gone;
            pool.setConnectionTimeout(gone ? SHORTEST_WAIT_MS : usualWaitMs);
        }
        lastAway = gone ? System.nanoTime() : lastAway;
        return gone;
    }

    /** Whether it was away at some moment after this one, even if it is back already. */
    public boolean wasAwaySince(long nanos) {
        return lastAway - nanos >= 0;
    }

    /** Whether nobody can work with it yet: it may answer before the pool has tried again. */
    public boolean isOutOfReach() {
        return pool.getHikariPoolMXBean() != null && pool.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    /** Whether the disk with the embedded database is as good as full. */
    public boolean isFull() {
        return isFile() && folder.toFile().getUsableSpace() < room.toBytes();
    }

    /**
     * Asks an embedded database twice. When it closed itself, who is inside may get answers for ever from what nobody else can reach any
     * more and keep the file locked; and who comes in new may reach what those inside no longer can.
     */
    private boolean answers() {
        try {
            own = own == null ? open() : own;
            ask(own);
            if (isFile()) {
                askAnew();
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The database does not answer", e);
            drop();
            return false;
        }
    }

    private void askAnew() throws SQLException {
        try (Connection fresh = open()) {
            ask(fresh);
        }
    }

    private Connection open() throws SQLException {
        return new DirectConnection(pool, PATIENCE_SECONDS).open();
    }

    private static void ask(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement()) {
            question.execute("select 1");
        }
    }

    /**
     * Connections of before are of no use after. The embedded database closes itself when its disk is full, and whoever then uses an old
     * connection closes it again for all; only when all of them are gone can it be opened.
     */
    private void dropPooled() {
        if (pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private boolean isFile() {
        return pool.getJdbcUrl().startsWith("jdbc:h2:file:");
    }

    private void drop() {
        try (Connection useless = own) {
            own = null;
        } catch (SQLException e) {
            LOG.debug("A useless connection cannot be closed", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(2L * PATIENCE_SECONDS, TimeUnit.SECONDS);
        synchronized (this) {
            drop();
        }
    }
}
