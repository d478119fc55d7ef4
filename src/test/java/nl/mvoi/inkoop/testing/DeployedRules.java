// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import nl.mvoi.inkoop.platform.DeployedDecisions;
import nl.mvoi.inkoop.platform.engine.DeploymentsHeard;
import nl.mvoi.inkoop.platform.engine.EngineDecisions;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.internal.calendar.HolidayCalendar;
import nl.mvoi.inkoop.rules.internal.library.TableLibrary;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.process.DeployedDecisionBook;
import nl.mvoi.inkoop.tables.process.DmnDecisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The project's decision tables: from their files for tests that only read, since an engine takes seconds to start; or in an engine in memory. */
public final class DeployedRules {

    private static final class Holder {
        private static final DeployedDecisions FILES = new FiledDecisions(files());
        private static final Decisions DECISIONS = new DmnDecisions(FILES);
        private static final DecisionBook BOOK = new DeployedDecisionBook(FILES);
    }

    private static final class EngineHolder {
        private static final ProcessEngine ENGINE = engine("rules");
    }

    private DeployedRules() {
    }

    /** The tables as users get them. */
    public static Decisions decisions() {
        return Holder.DECISIONS;
    }

    /** The tables as their owners wrote them. */
    public static DecisionBook book() {
        return Holder.BOOK;
    }

    /** The tables of an engine as users get them. */
    public static Decisions decisions(ProcessEngine engine) {
        return new DmnDecisions(new EngineDecisions(engine, new DeploymentsHeard()));
    }

    /** The tables of an engine as their owners wrote them. */
    public static DecisionBook book(ProcessEngine engine) {
        return new DeployedDecisionBook(new EngineDecisions(engine, new DeploymentsHeard()));
    }

    /** What the project's tables say. */
    public static TableLibrary library(CpvCodes codes) {
        return library(decisions(), codes);
    }

    /** What the tables say that answer these questions. */
    public static TableLibrary library(Decisions decisions, CpvCodes codes) {
        return new TableLibrary(decisions, codes);
    }

    /** Working days by the project's tables. */
    public static HolidayCalendar calendar() {
        return new HolidayCalendar(decisions());
    }

    /** The same tables as the engine's own service for decisions answers them. */
    public static DecisionService decisionService() {
        return EngineHolder.ENGINE.getDecisionService();
    }

    /** Every model file of the tables, sorted by name. */
    public static List<Path> files() {
        try (Stream<Path> found = Files.list(Path.of("processes"))) {
            return found.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh, empty engine in memory with a database of its own. */
    public static ProcessEngine emptyEngine(String name) {
        return started(configuration(name));
    }

    /** A fresh, empty engine in memory that something is plugged into. */
    public static ProcessEngine emptyEngine(String name, ProcessEnginePlugin plugin) {
        StandaloneInMemProcessEngineConfiguration configuration = configuration(name);
        configuration.getProcessEnginePlugins().add(plugin);
        return started(configuration);
    }

    /** Another engine on the database of an engine that runs, like a second server of a cluster. */
    public static ProcessEngine engineOnTheSameDatabase(String name) {
        return started(configuration(name).setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE));
    }

    private static StandaloneInMemProcessEngineConfiguration configuration(String name) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        return configuration;
    }

    private static ProcessEngine started(ProcessEngineConfiguration configuration) {
        ProcessEngine engine = configuration.buildProcessEngine();
        // The web API lists every registered engine; this one is nobody's business.
        ProcessEngines.unregister(engine);
        return engine;
    }

    /** A fresh engine in memory with the tables; who starts it closes it. */
    public static ProcessEngine engine(String name) {
        ProcessEngine engine = emptyEngine(name);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path file : files()) {
            try {
                deployment.addString(file.getFileName().toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
        return engine;
    }
}
