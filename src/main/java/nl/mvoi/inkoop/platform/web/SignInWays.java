// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** By what ways people come in here: with a password, or through the city's own sign-in; and how they leave that again. */
@Component
class SignInWays {

    /** Where the provider sends people back to. */
    static final String COME_BACK = "/login/oauth2/code/*";

    private static final String FROM_ELSEWHERE = "cross-site";
    private static final String DESTINATION = "nl.mvoi.inkoop.naar";
    /** What the provider gave as proof of who it is; it asks it back from who signs out. */
    private static final String PROOF = "nl.mvoi.inkoop.bewijs";
    private static final String END = "end_session_endpoint";

    private final ClientRegistration provider;
    private final boolean passwords;
    private final String baseUrl;

    SignInWays(ObjectProvider<InMemoryClientRegistrationRepository> providers, Installation installation, @Value("${mvoi.base-url}") String baseUrl) {
        InMemoryClientRegistrationRepository configured = providers.getIfAvailable();
        provider = configured == null ? null : configured.iterator().next();
        passwords = installation.acceptsPasswords();
        this.baseUrl = baseUrl;
    }

    boolean acceptsPasswords() {
        return passwords;
    }

    /** Where signing in with the city's account begins; empty where there is none. */
    Optional<String> begin() {
        return Optional.ofNullable(provider)
                .map(one -> OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + one.getRegistrationId());
    }

    /** Keeps where somebody wanted to go, and what he had typed there, while he is at the provider; of what another site sent nothing. */
    void keepDestination(HttpServletRequest request, String destination, Map<String, List<String>> answers) {
        if (provider != null && !FROM_ELSEWHERE.equals(request.getHeader("Sec-Fetch-Site"))) {
            request.getSession().setAttribute(DESTINATION, destination);
            KeptAnswers.keep(request, destination, answers);
        }
    }

    String takeDestination(HttpServletRequest request) {
        return Objects.toString(take(request, DESTINATION), "");
    }

    void keepProof(HttpServletRequest request, String idToken) {
        request.getSession().setAttribute(PROOF, idToken);
    }

    /** What signing out takes along; null for who came in otherwise. */
    static String proof(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PROOF);
    }

    /** Whoever signed out here signs out at the provider with the next page: else one click would bring in whoever sits there then. */
    static void leaveProviderToo(HttpServletRequest request, String proof) {
        request.getSession().setAttribute(PROOF, proof);
    }

    /** Where somebody who signed out here ends the session at the provider; empty for who did not just do so. */
    Optional<URI> end(HttpServletRequest request) {
        Object proof = take(request, PROOF);
        if (proof == null || provider == null || !(provider.getProviderDetails().getConfigurationMetadata().get(END) instanceof String end)) {
            return Optional.empty();
        }
        return Optional.of(UriComponentsBuilder.fromUriString(end).queryParam("id_token_hint", proof)
                .queryParam("client_id", provider.getClientId()).queryParam("post_logout_redirect_uri", baseUrl + LoginPage.PATH).build().toUri());
    }

    private static Object take(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object kept = session.getAttribute(name);
        session.removeAttribute(name);
        return kept;
    }
}
