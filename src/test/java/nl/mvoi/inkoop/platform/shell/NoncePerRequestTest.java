// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class NoncePerRequestTest {

    private final MockServletContext shared = new MockServletContext();
    private final NoncePerRequest filter = new NoncePerRequest();

    @Test
    void aSecondRequestDoesNotChangeTheNonceOfTheFirst() throws Exception {
        filter.doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), (first, response) -> {
            first.getServletContext().setAttribute(NoncePerRequest.NONCE, "first");
            filter.doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), (second, other) ->
                    second.getServletContext().setAttribute(NoncePerRequest.NONCE, "second"));

            assertThat(first.getServletContext().getAttribute(NoncePerRequest.NONCE)).isEqualTo("first");
        });
        assertThat(shared.getAttribute(NoncePerRequest.NONCE)).isNull();
    }

    @Test
    void everythingElseStaysShared() throws Exception {
        filter.doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), (request, response) ->
                request.getServletContext().setAttribute("other", "value"));

        assertThat(shared.getAttribute("other")).isEqualTo("value");
    }
}
