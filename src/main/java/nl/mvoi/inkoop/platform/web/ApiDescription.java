// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the API's description that is the same for every address. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SIGN_IN = "inloggen";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("MVOI Inkoop")
                        .version(ApiPaths.VERSION)
                        .description("Wat de regels voor maatschappelijk verantwoord opdrachtgeven en inkopen van een inkoop "
                                + "vragen, en hoe ver een inkoopdossier is. Bedragen zijn in euro zonder btw, datums in de vorm "
                                + "jjjj-mm-dd. Fouten zijn een document volgens RFC 9457; bij een ongeldige aanvraag staan alle "
                                + "fouten in 'fouten'.")
                        .contact(new Contact().name("Functioneel beheer MVOI Inkoop").email("beheer@voorbeeld.nl"))
                        .license(new License().name("EUPL-1.2")
                                .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12")))
                .servers(List.of(new Server().url("/").description("Deze installatie")))
                .components(new Components().addSecuritySchemes(SIGN_IN, new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP).scheme("basic")
                        .description("Dezelfde gebruikersnaam en hetzelfde wachtwoord als in de takenlijst.")))
                .security(List.of(new SecurityRequirement().addList(SIGN_IN)));
    }
}
