// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.mvoi.inkoop.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens the folder and the database before anything else does. What cannot be opened refuses the start. On PostgreSQL it lets one
 * instance at a time through: on an empty database several would make the same tables, models and groups, and all but one would
 * fail. The door opens for the next one when this instance has started, has failed, or is killed.
 */
@Component
class StartDoor implements BeanFactoryPostProcessor, EnvironmentAware, ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartDoor.class);
    /** The number of this lock within the database; any other use of the database must take another number. */
    private static final long LOCK = 0x4D564F49L;

    /** What H2 finds odd it appends to this file, also days later, and a new file it makes open to all. */
    private static final String H2_TRACE = "mvoi.trace.db";

    private Environment environment;
    private Connection door;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Path folder = Path.of(environment.getRequiredProperty("mvoi.data-dir"));
        openFolder(folder);
        DatabaseAddress address = DatabaseAddress.of(environment);
        try {
            if (address.isPostgres()) {
                door = address.connect();
                waitForOthers();
            } else {
                PrivateFiles.ensureFile(folder.resolve(H2_TRACE));
                door = address.connect();
            }
            // The embedded database makes its files open to all.
            closeOwnFiles(folder);
        } catch (SQLException e) {
            throw address.refusal(e);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static void openFolder(Path folder) {
        try {
            PrivateFiles.ensureFolder(folder);
            Files.delete(Files.createTempFile(folder, "start", ".tmp"));
            closeOwnFiles(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** What else somebody keeps in that folder stays as it is. */
    private static void closeOwnFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> own = Files.newDirectoryStream(folder, "{mvoi.*,outbox}")) {
            for (Path path : own) {
                PrivateFiles.closeAll(path);
            }
        }
    }

    private static StartRefused notWritable(Path folder, IOException cause) {
        return new StartRefused("Het programma kan niet schrijven in de map ‘" + folder.toAbsolutePath().normalize() + "’.",
                "Zorg dat er ruimte is op de schijf en dat het account waaronder het programma draait eigenaar van de map is, of geef"
                        + " met MVOI_DATA_DIR een andere map op.", cause);
    }

    private void waitForOthers() throws SQLException {
        try (Statement statement = door.createStatement()) {
            if (!isFree(statement)) {
                LOG.info("Een ander exemplaar van MVOI Inkoop start op dezelfde database. Dit exemplaar wacht daarop.");
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
            }
        }
    }

    private static boolean isFree(Statement statement) throws SQLException {
        try (var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        destroy();
    }

    @Override
    public void destroy() {
        try (Connection open = door) {
            door = null;
        } catch (SQLException e) {
            LOG.warn("The connection that was held during the start cannot be closed", e);
        }
    }
}
