// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What users are told when a request fails: Dutch, and never how the application is made. */
public final class ProblemText {

    private static final Map<HttpStatus, Text> TEXTS = Map.ofEntries(
            text(HttpStatus.BAD_REQUEST, "Ongeldige aanvraag", "De aanvraag klopt niet. Controleer de gegevens."),
            text(HttpStatus.UNAUTHORIZED, "Niet ingelogd", "Log in met een geldige gebruikersnaam en een geldig wachtwoord."),
            text(HttpStatus.FORBIDDEN, "Geen toegang", "U mag dit niet bekijken of uitvoeren."),
            text(HttpStatus.NOT_FOUND, "Niet gevonden", "Wat u zoekt, bestaat niet of is niet voor u bestemd."),
            text(HttpStatus.METHOD_NOT_ALLOWED, "Niet toegestaan", "Deze handeling bestaat niet op dit adres."),
            text(HttpStatus.NOT_ACCEPTABLE, "Vorm niet beschikbaar", "Het antwoord is er niet in de gevraagde vorm. Vraag om JSON."),
            text(HttpStatus.CONFLICT, "Al gedaan", "Dit is al gedaan. Er is niets veranderd."),
            text(HttpStatus.PAYLOAD_TOO_LARGE, "Te groot", "Wat u stuurt, is te groot."),
            text(HttpStatus.URI_TOO_LONG, "Te lang", "Het adres is te lang."),
            text(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Te groot", "De gegevens die uw programma of browser meestuurt, zijn te groot."),
            text(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Vorm niet ondersteund", "Stuur de gegevens als JSON."),
            text(HttpStatus.TOO_MANY_REQUESTS, "Even wachten", "Er zijn te veel pogingen gedaan. Probeer het later opnieuw."),
            text(HttpStatus.NOT_IMPLEMENTED, "Niet mogelijk", "Deze handeling bestaat niet."),
            text(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "Niet mogelijk", "Deze versie van HTTP kent het programma niet."),
            text(HttpStatus.INTERNAL_SERVER_ERROR, "Er ging iets mis",
                    "Er ging iets mis aan onze kant. Probeer het later opnieuw of neem contact op met de beheerder."),
            text(HttpStatus.SERVICE_UNAVAILABLE, "Even niet bereikbaar",
                    "Het programma kan even niet bij de gegevens. Probeer het over een minuut opnieuw en kijk dan of uw laatste werk bewaard is."),
            text(HttpStatus.INSUFFICIENT_STORAGE, "De schijf is vol",
                    "Het programma kan niets meer bewaren, want de schijf is vol. Uw laatste werk is niet bewaard. Waarschuw de beheerder."));

    private static Map.Entry<HttpStatus, Text> text(HttpStatus status, String title, String detail) {
        return Map.entry(status, new Text(title, detail));
    }

    private ProblemText() {
    }

    /** Title and detail of one kind of failure. */
    public record Text(String title, String detail) {
    }

    /** What to say about this status; of a failure nobody foresaw with the number under which it stands in the log. */
    public static Text of(HttpStatusCode status) {
        Text known = TEXTS.get(HttpStatus.resolve(status.value()));
        if (status.is4xxClientError() && known == null) {
            return TEXTS.get(HttpStatus.BAD_REQUEST);
        }
        Text failure = TEXTS.get(HttpStatus.INTERNAL_SERVER_ERROR);
        if (known != null && known != failure) {
            return known;
        }
        return new Text(failure.title(), failure.detail() + " Noem daarbij foutnummer " + ErrorNumber.current() + ".");
    }

    static ProblemDetail problem(HttpStatusCode status) {
        Text text = of(status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text.detail());
        problem.setTitle(text.title());
        return problem;
    }

    /** The same, with the address it is about; one that is no proper address is left out. */
    static ProblemDetail problem(HttpStatusCode status, String path) {
        ProblemDetail problem = problem(status);
        try {
            problem.setInstance(new URI(path));
        } catch (URISyntaxException notAnAddress) {
            return problem;
        }
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
