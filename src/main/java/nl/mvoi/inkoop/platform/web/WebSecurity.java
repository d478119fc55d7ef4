// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import nl.mvoi.inkoop.platform.engine.people.WebappVisitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may reach which address. Four areas, each with its own way in; an address in none of them does not exist. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Scripts, styles and texts of the engine's web applications: the same for everybody. */
    private static final String[] OPEN_FILES = Stream.of("/favicon.ico", "/lib/**", "/assets/**", "/app/*/*.js", "/app/*/*.css",
            "/app/*/scripts/**", "/app/*/styles/**", "/app/*/locales/**", "/api/*/plugin/*/static/**")
            .map(EngineNames.WEB_PATH::concat).toArray(String[]::new);
    private static final String APPLICATION = "/app/{application:tasklist|cockpit|admin|welcome}";
    /** Pages and API of those applications; what is neither does not exist. */
    private static final String[] FOR_SIGNED_IN = Stream.of("", "/", "/app", "/app/", APPLICATION, APPLICATION + "/",
            APPLICATION + "/" + EngineNames.ENGINE + "/**", "/api/engine/engine", "/api/engine/engine/",
            "/api/engine/engine/" + EngineNames.ENGINE + "/**", "/api/*/plugin/*/" + EngineNames.ENGINE + "/**",
            "/api/admin/auth/user/" + EngineNames.ENGINE + "/**")
            .map(EngineNames.WEB_PATH::concat).toArray(String[]::new);
    /** Our own pages for who is signed in. */
    private static final String[] MEMBERS_PAGES = WebappVisitor.OWN_PAGES.stream().flatMap(page -> Stream.of(page, page + "/**"))
            .toArray(String[]::new);
    private static final String LICENSE = EngineNames.WEB_PATH + "/api/admin/plugin/license/" + EngineNames.ENGINE + "/check-key";

    // The engine brings servlets of its own. Only path patterns match addresses whatever servlet answers them.
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** The API: name and password or a token with every request, or the sign-in of the page of the engine's web applications that calls it. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems, WebappVisitor visitors, BearerTokens tokens) throws Exception {
        tokens.accept(http, problems);
        return stateless(http.securityMatcher(ApiPaths.API_PATTERN, ApiPaths.METRICS)).addFilterBefore(fromOwnPages(visitors), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(ApiPaths.OPENAPI).permitAll()
                        .requestMatchers(ApiPaths.METRICS).hasAnyAuthority(EngineNames.ADMIN_GROUP, Groups.MANAGERS)
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthorized))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint(problems::unauthorized)
                        .accessDeniedHandler(problems::forbidden))
                .headers(headers -> headers.addHeaderWriter((request, response) -> {
                    if (ApiPaths.isVersioned(request)) {
                        response.setHeader(ApiPaths.VERSION_HEADER, ApiPaths.VERSION);
                    }
                }))
                .build();
    }

    /** Knows who is signed in to the engine's web applications, with the groups of this moment. */
    private static Filter fromOwnPages(WebappVisitor visitors) {
        return (request, response, chain) -> {
            visitors.of((HttpServletRequest) request).ifPresent(SecurityContextHolder.getContext()::setAuthentication);
            chain.doFilter(request, response);
        };
    }

    /**
     * The engine's web applications: only who is signed in. They keep their own session, their own protection against forgery and their
     * own headers.
     */
    @Bean
    @Order(2)
    SecurityFilterChain engine(HttpSecurity http, ProblemWriter problems, WebSessions sessions) throws Exception {
        return stateless(http.securityMatcher(EngineNames.WEB_PATH, EngineNames.WEB_PATH + "/**"))
                .addFilterBefore(new SignedInOnPages(sessions), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, OPEN_FILES).permitAll()
                        .requestMatchers(HttpMethod.GET, EngineNames.ACCOUNT_URL, LICENSE).permitAll()
                        .requestMatchers(HttpMethod.POST, EngineNames.ACCOUNT_URL + "/login/*", EngineNames.ACCOUNT_URL + "/logout").permitAll()
                        .requestMatchers(FOR_SIGNED_IN).authenticated()
                        .anyRequest().denyAll())
                .exceptionHandling(errors -> errors
                        .accessDeniedHandler((request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .defaultAuthenticationEntryPointFor(LoginPage::ask, WebSecurity::isPage)
                        .defaultAuthenticationEntryPointFor(problems::notSignedIn, AnyRequestMatcher.INSTANCE))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && !request.getRequestURI().startsWith(EngineNames.WEB_PATH + "/api/");
    }

    /**
     * Our own pages for who is signed in. Who is not, signs in first and loses nothing of what he typed. The start page is there for everybody,
     * and shows more to who is signed in.
     */
    @Bean
    @Order(3)
    SecurityFilterChain membersPages(HttpSecurity http, WebappVisitor visitors) throws Exception {
        return stateless(http.securityMatchers(asked -> asked.requestMatchers("/").requestMatchers(MEMBERS_PAGES)))
                .addFilterBefore(fromOwnPages(visitors), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(LoginPage::ask))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    /** Our own pages: open to all, and nothing that is not named here. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/regelboek", "/regelboek/**", "/verkenner", "/verkenner/**", PrivacyPage.PATH, SecurityContact.PATH).permitAll()
                        .requestMatchers(LoginPage.PATH, LoginPage.KEEPING).permitAll()
                        .requestMatchers(HttpMethod.POST, SignOutPage.PATH).permitAll()
                        .requestMatchers("/mvoi/**", HouseStyle.PATH + "**", "/favicon.ico", "/error").permitAll()
                        .requestMatchers(ApiPaths.HEALTH, ApiPaths.HEALTH + "/liveness", ApiPaths.HEALTH + "/readiness").permitAll()
                        .anyRequest().denyAll())
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, e) ->
                                response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler((request, response, e) ->
                                response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    /** Makes no session and leaves the one of the engine's web applications as it is: a new id would sign its user out. */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none));
    }
}
