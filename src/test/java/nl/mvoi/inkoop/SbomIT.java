// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The list of parts that goes along in the package. */
class SbomIT {

    @Test
    void thePackageListsItsParts() throws IOException {
        try (JarFile jar = new JarFile("target/mvoi-inkoop.jar")) {
            JsonNode list = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));

            assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
            assertThat(list.path("components")).extracting(part -> part.path("name").asText())
                    .contains("camunda-engine", "spring-core", "spring-security-web", "h2", "postgresql")
                    .doesNotContain("archunit-junit5", "selenium-java");
        }
    }
}
