// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the script nonce of a page with its own request. The web applications of engine 7.24 put it in an attribute of the
 * whole servlet context: when a second request comes between header and page, the two do not match, the browser refuses all
 * scripts and the user gets an empty page. Here that one attribute is read from and written to the request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoncePerRequest extends OncePerRequestFilter {

    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnNonce(request), response);
    }

    private static final class OwnNonce extends HttpServletRequestWrapper {

        private OwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext shared = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                        if (args != null && NONCE.equals(args[0])) {
                            switch (method.getName()) {
                                case "getAttribute":
                                    return getAttribute(NONCE);
                                case "setAttribute":
                                    setAttribute(NONCE, args[1]);
                                    return null;
                                default:
                                    break;
                            }
                        }
                        try {
                            return method.invoke(shared, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
