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
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real PostgreSQL, with the demo users that only a test puts there. As with
 * {@link InkoopTest}, one started application is shared, and the job executor stands still.
 */
@Inherited
@Documented
@Tag("spring")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({WithDemoUsers.class, FindingsOnDemand.class})
@ContextConfiguration(initializers = PostgresTest.Database.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "mvoi.data-dir=target/test-data",
        "camunda.bpm.job-execution.enabled=false",
        "mvoi.herinneringen.cron=-"})
public @interface PostgresTest {

    /** Puts the application on a database of its own. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            TestPropertyValues.of("spring.datasource.url=" + RealPostgres.emptyDatabase("inkoop"), "spring.datasource.username=postgres")
                    .applyTo(application);
            EndOfTests.closes(application);
        }
    }
}
