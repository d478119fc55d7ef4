// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Keeps the time zone of the server out of what is stored. The engine writes its moments without a zone, as the clock on the wall
 * of the server shows them: on a server that is moved, or whose zone is set otherwise, every due date would move along. So the
 * whole application runs in UTC, before anything else begins; who shows a day says for which zone.
 */
class StoredTime implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
