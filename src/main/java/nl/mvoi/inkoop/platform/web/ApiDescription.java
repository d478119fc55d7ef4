// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** The part of the API's description that is the same for every address. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SIGN_IN = "inloggen";
    private static final String PROBLEM = "Probleem";

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

    /** What goes wrong is a problem document at every address, and every address asks to sign in. */
    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> describeProblems(operation.getResponses()));
        };
    }

    private static void describeProblems(ApiResponses responses) {
        responses.addApiResponse("401", new ApiResponse().description("Log in met uw gebruikersnaam en wachtwoord."));
        responses.addApiResponse("429", new ApiResponse().description("Er is te vaak een onjuist wachtwoord gegeven. In de kop Retry-After "
                + "staat over hoeveel seconden het weer kan."));
        responses.forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new io.swagger.v3.oas.models.media.MediaType().schema(new Schema<>().$ref(PROBLEM))));
            }
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("title", new StringSchema().description("Wat er mis is, in een paar woorden"))
                .addProperty("status", new IntegerSchema().description("De HTTP-status"))
                .addProperty("detail", new StringSchema().description("Wat er mis is en wat u kunt doen"))
                .addProperty("fouten", new ArraySchema().items(new StringSchema()).description("Alle fouten, bij een ongeldige aanvraag"));
    }
}
