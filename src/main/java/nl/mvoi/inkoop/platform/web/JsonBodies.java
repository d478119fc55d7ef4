// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses JSON that is longer than anybody has reason to send, before it is read into objects. Forms and files have limits of their own. It
 * comes after the sign-in, so that a stranger is asked who he is.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class JsonBodies extends OncePerRequestFilter {

    /** So much more is read and thrown away, for who has no time to finish does not read the answer. */
    private static final int PATIENCE = 32;

    private final int most;

    JsonBodies(@Value("${mvoi.grenzen.json}") DataSize most) {
        this.most = Math.toIntExact(most.toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.contains("json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        boolean tellsLength = request.getContentLengthLong() >= 0;
        byte[] body = tellsLength ? null : request.getInputStream().readNBytes(most + 1);
        if (tellsLength ? request.getContentLengthLong() > most : body.length > most) {
            request.getInputStream().skip((long) PATIENCE * most);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(tellsLength ? request : new Kept(request, body), response);
    }

    /** A request of which the body was read to see how long it is. */
    private static final class Kept extends HttpServletRequestWrapper {

        private final byte[] body;

        private Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream kept = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return kept.read();
                }

                @Override
                public boolean isFinished() {
                    return kept.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("Nobody waits for what is there");
                }
            };
        }
    }
}
