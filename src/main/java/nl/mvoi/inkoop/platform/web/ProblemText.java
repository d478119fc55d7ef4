// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What users are told when a request fails: Dutch, and never how the application is made. */
final class ProblemText {

    private static final Map<HttpStatus, Text> TEXTS = Map.of(
            HttpStatus.BAD_REQUEST, new Text("Ongeldige aanvraag", "De aanvraag klopt niet. Controleer de gegevens."),
            HttpStatus.UNAUTHORIZED, new Text("Niet ingelogd", "Log in met een geldige gebruikersnaam en een geldig wachtwoord."),
            HttpStatus.FORBIDDEN, new Text("Geen toegang", "U mag dit niet bekijken of uitvoeren."),
            HttpStatus.NOT_FOUND, new Text("Niet gevonden", "Wat u zoekt, bestaat niet of is niet voor u bestemd."),
            HttpStatus.METHOD_NOT_ALLOWED, new Text("Niet toegestaan", "Deze handeling bestaat niet op dit adres."),
            HttpStatus.NOT_ACCEPTABLE, new Text("Vorm niet beschikbaar", "Het antwoord is er niet in de gevraagde vorm. Vraag om JSON."),
            HttpStatus.CONFLICT, new Text("Al gedaan", "Dit is al gedaan. Er is niets veranderd."),
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, new Text("Vorm niet ondersteund", "Stuur de gegevens als JSON."),
            HttpStatus.INTERNAL_SERVER_ERROR, new Text("Er ging iets mis",
                    "Er ging iets mis aan onze kant. Probeer het later opnieuw of neem contact op met de beheerder."));

    private ProblemText() {
    }

    /** Title and detail of one kind of failure. */
    record Text(String title, String detail) {
    }

    static Text of(HttpStatusCode status) {
        Text known = TEXTS.get(HttpStatus.resolve(status.value()));
        if (known != null) {
            return known;
        }
        return TEXTS.get(status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST);
    }

    static ProblemDetail problem(HttpStatusCode status) {
        Text text = of(status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text.detail());
        problem.setTitle(text.title());
        return problem;
    }

    /** A 400 that lists everything that is wrong, each as one Dutch sentence. */
    static ProblemDetail badRequest(List<String> mistakes) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST);
        problem.setDetail(String.join(" ", mistakes));
        problem.setProperty("fouten", mistakes);
        return problem;
    }
}
