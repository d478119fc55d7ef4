// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.mockito.Mockito.mock;

import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.TaskObserver;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The room of the rules on an engine of its own, for tests that deploy tables. No stereotype on purpose: the whole application,
 * when a test starts it, must not find this.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"nl.mvoi.inkoop.platform", "nl.mvoi.inkoop.tables", "nl.mvoi.inkoop.rules", "nl.mvoi.inkoop.rulebook"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class RulesRoom {

    @Bean
    TaskObserver nobody() {
        return task -> { };
    }

    @Bean
    Notifications noMail() {
        return mock(Notifications.class);
    }

    @Bean
    Access nobodyMay() {
        return mock(Access.class);
    }
}
