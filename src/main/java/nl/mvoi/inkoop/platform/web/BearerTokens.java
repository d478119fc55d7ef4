// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import nl.mvoi.inkoop.platform.engine.people.EngineSignIn;
import nl.mvoi.inkoop.platform.engine.people.ProvidedPeople;
import nl.mvoi.inkoop.platform.engine.start.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Lets other systems in with a token of the city's provider, when settings name one. A token that is meant for another system is none. */
@Component
class BearerTokens {

    private final JwtDecoder decoder;
    private final ProvidedPeople people;
    private final EngineSignIn signIn;

    BearerTokens(ObjectProvider<JwtDecoder> decoder, ObjectProvider<OAuth2ResourceServerProperties> settings, ProvidedPeople people, EngineSignIn signIn) {
        this.decoder = decoder.getIfAvailable();
        this.people = people;
        this.signIn = signIn;
        if (this.decoder != null && settings.getObject().getJwt().getAudiences().isEmpty()) {
            throw new StartRefused("Er staat niet voor wie de tokens van andere systemen zijn bedoeld.",
                    "Geef met SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES de naam waaronder de aanbieder dit programma kent.");
        }
    }

    void accept(HttpSecurity http, ProblemWriter problems) throws Exception {
        if (decoder != null) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems::unauthorized)
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this::known)));
        }
    }

    private AbstractAuthenticationToken known(Jwt token) {
        return people.named(token.getClaims()).map(name -> signIn.knownBy(name, token.getTokenValue()))
                .orElseThrow(() -> new InvalidBearerTokenException("Dit token noemt geen naam waaronder iemand hier werkt."));
    }
}
