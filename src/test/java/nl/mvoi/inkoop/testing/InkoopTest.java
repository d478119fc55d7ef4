// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole application on a random port, with an empty database in memory, the demo users, and a job
 * executor that stands still: a test runs the jobs it wants to see. Every test class with this annotation, and without
 * settings of its own, shares one started application, so a test must not count on being alone in the database.
 */
@Inherited
@Documented
@Tag("spring")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(FindingsOnDemand.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:inkoop;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data/${mvoi.test.jvm:1}",
        "camunda.bpm.job-execution.enabled=false",
        "mvoi.herinneringen.cron=-"})
public @interface InkoopTest {
}
