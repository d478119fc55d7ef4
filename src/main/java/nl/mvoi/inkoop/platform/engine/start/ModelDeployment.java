// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms on the classpath when the application starts. The engine compares names and contents, so
 * the names must be the same in an IDE, in a test and in the packaged jar: otherwise every other way of starting would
 * deploy new versions of models that did not change.
 */
@Component
public class ModelDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    static final String DEPLOYMENT_NAME = "mvoi";
    private static final List<String> PATTERNS = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form");

    private final ResourcePatternResolver resources;
    private final List<String> patterns;

    public ModelDeployment() {
        this(new PathMatchingResourcePatternResolver(), PATTERNS);
    }

    ModelDeployment(ResourcePatternResolver resources, List<String> patterns) {
        this.resources = resources;
        this.patterns = patterns;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName(DEPLOYMENT_NAME);
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
            for (Resource resource : resolve(pattern)) {
                found.add(named(folder + resource.getFilename(), resource));
            }
        }
        return found;
    }

    private Resource[] resolve(String pattern) {
        try {
            return resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for " + pattern, e);
        }
    }

    private static Resource named(String name, Resource resource) {
        try {
            return new NamedBytes(name, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** The engine names a resource in memory after its description, and any other resource after where it was found. */
    private static final class NamedBytes extends ByteArrayResource {

        private final String name;

        NamedBytes(String name, byte[] bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NamedBytes that && name.equals(that.name) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
