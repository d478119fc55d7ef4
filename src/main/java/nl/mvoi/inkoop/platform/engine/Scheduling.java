// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets rooms do something at fixed times that belongs to no single process. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {
}
