// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every request, also for one that no address of ours answers. */
@Configuration(proxyBeanMethods = false)
class WebContainer {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> houseRules() {
        return container -> {
            container.addEngineValves(new HeadersFirst());
            container.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerErrors.class.getName()));
        };
    }

    /** No cookie of ours goes along when another site posts to us. */
    @Bean
    CookieSameSiteSupplier everyCookie() {
        return CookieSameSiteSupplier.ofLax();
    }

    /** Sets the headers before anything can answer; whoever has a stricter value still sets its own. */
    private static final class HeadersFirst extends ValveBase {

        private HeadersFirst() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            SafetyHeaders.setOn(response);
            getNext().invoke(request, response);
        }
    }
}
