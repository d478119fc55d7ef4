// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the token of a page is given: on the sign-in page, where somebody is led to it, and on pages of ours with a form. */
@Configuration(proxyBeanMethods = false)
class PageTokenFilter {

    private static final String LOGIN = "/login";

    @Bean
    FilterRegistrationBean<PageToken> pageToken(CamundaBpmProperties properties) {
        FilterRegistrationBean<PageToken> filter = new FilterRegistrationBean<>(new PageToken());
        filter.setUrlPatterns(Stream.concat(Stream.of(LOGIN, EngineNames.PAGES), WebappVisitor.OWN_PAGES.stream())
                .flatMap(page -> Stream.of(page, page + "/*")).toList());
        filter.setInitParameters(properties.getWebapp().getCsrf().getInitParams());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }
}
