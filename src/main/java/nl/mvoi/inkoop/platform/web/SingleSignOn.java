// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.engine.guard.RefusalResponse;
import nl.mvoi.inkoop.platform.engine.people.ProvidedPeople;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Signing in where the city's people sign in (OpenID Connect), when settings name a provider. It opens the same session as a password does, so
 * that everything behind it is the same.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class SingleSignOn {

    private static final String BEGIN = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    private final ProvidedPeople people;
    private final WebSessions sessions;
    private final SignInWays ways;
    private final FirstPage first;
    private final AccessLog log;

    SingleSignOn(ProvidedPeople people, WebSessions sessions, SignInWays ways, FirstPage first, AccessLog log) {
        this.people = people;
        this.sessions = sessions;
        this.ways = ways;
        this.first = first;
        this.log = log;
    }

    @Bean
    @Order(0)
    SecurityFilterChain provider(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver begin = new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGIN);
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.securityMatcher(BEGIN + "/*", SignInWays.COME_BACK)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.loginPage(LoginPage.PATH)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(begin))
                        .authorizedClientRepository(new NothingRemembered())
                        .successHandler(this::open)
                        .failureHandler((request, response, e) -> refuse(response, LoginPage.NO_ANSWER, AccessLog.UNKNOWN)))
                .build();
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        OidcUser user = (OidcUser) signedIn.getPrincipal();
        String destination = ways.takeDestination(request);
        Optional<String> person;
        try {
            person = people.admit(user.getClaims());
        } catch (RefusalResponse unfit) {
            refuse(response, LoginPage.NO_ACCOUNT, user.getName());
            return;
        }
        if (person.isPresent() && KeptAnswers.along(request, () -> sessions.open(request, person.get()))) {
            ways.keepProof(request, user.getIdToken().getTokenValue());
            response.sendRedirect(first.of(person.get(), destination));
        } else {
            refuse(response, LoginPage.NO_RIGHTS, user.getName());
        }
    }

    /** @param who what the provider or whoever came back says it is; nothing of it is to be believed */
    private void refuse(HttpServletResponse response, String why, String who) throws IOException {
        log.note(AccessLog.Act.FAILED_SIGN_IN, who, "gemeenteaccount: " + why);
        response.sendRedirect(LoginPage.PATH + "?" + LoginPage.WHY + "=" + why);
    }
}
