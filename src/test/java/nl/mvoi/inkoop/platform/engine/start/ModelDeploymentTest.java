// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ModelDeploymentTest {

    private static final List<String> PATTERNS = List.of("modellen/*.bpmn", "formulieren/*.form");

    private static final String MODEL = Bpmn.convertToString(Bpmn.createExecutableProcess("proef")
            .camundaHistoryTimeToLive(1).startEvent("start").endEvent("einde").done());

    @TempDir
    private Path folder;

    @Test
    void namesAreTheSameInAFolderAndInAJar() throws IOException {
        assertThat(deploymentFrom(classesFolder()).getDeploymentResources()).extracting(Resource::getDescription)
                .containsExactly("modellen/proef.bpmn", "formulieren/proef.form");
        assertThat(deploymentFrom(jar()).getDeploymentResources()).extracting(Resource::getDescription)
                .containsExactly("modellen/proef.bpmn", "formulieren/proef.form");
    }

    @Test
    void aSecondStartDeploysNothingNewEvenWhenStartedInAnotherWay() throws IOException {
        String database = "jdbc:h2:mem:deployment;DB_CLOSE_DELAY=-1";

        assertThat(deploymentsAfterStart(database, deploymentFrom(classesFolder()))).isEqualTo(1);
        assertThat(deploymentsAfterStart(database, deploymentFrom(jar()))).isEqualTo(1);
    }

    private static long deploymentsAfterStart(String database, ModelDeployment deployment) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        DriverManagerDataSource dataSource = new DriverManagerDataSource(database, "sa", "");
        configuration.setProcessEngineName("deployment-test");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setApplicationContext(new StaticApplicationContext());
        deployment.preInit(configuration);
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            return engine.getRepositoryService().createDeploymentQuery()
                    .deploymentName(ModelDeployment.DEPLOYMENT_NAME).count();
        } finally {
            engine.close();
        }
    }

    private static ModelDeployment deploymentFrom(Path classpath) throws IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {classpath.toUri().toURL()}, null);
        return new ModelDeployment(new PathMatchingResourcePatternResolver(loader), PATTERNS);
    }

    private Path classesFolder() throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("modellen"));
        Files.createDirectories(classes.resolve("formulieren"));
        Files.writeString(classes.resolve("modellen/proef.bpmn"), MODEL);
        Files.writeString(classes.resolve("formulieren/proef.form"), "{\"id\":\"proef\"}");
        return classes;
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("proef.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            entry(out, "modellen/", "");
            entry(out, "modellen/proef.bpmn", MODEL);
            entry(out, "formulieren/", "");
            entry(out, "formulieren/proef.form", "{\"id\":\"proef\"}");
        }
        return jar;
    }

    private static void entry(JarOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
