// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.people.EngineSignIn;
import nl.mvoi.inkoop.platform.engine.people.KnownBrowser;
import nl.mvoi.inkoop.platform.engine.people.SlowDown;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import nl.mvoi.inkoop.platform.engine.people.WebappVisitor;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The page on which people sign in. It opens the session of the engine's web applications, and works without script. */
@Controller
class LoginPage {

    static final String PATH = "/login";
    /** Parameter with the reason why the city's own sign-in did not let somebody in. */
    static final String WHY = "gemeente";
    static final String NO_ANSWER = "mislukt";
    static final String NO_ACCOUNT = "naam";
    static final String NO_RIGHTS = "rechten";

    private static final String WITHOUT_RIGHTS = "U hebt nog geen rechten. Vraag de beheerder om u in een groep te zetten.";
    private static final String TOO_MUCH = "U bent niet meer ingelogd, en wat u typte is te lang om te bewaren. Ga terug in uw browser en kopieer het voordat u "
            + "inlogt.";
    private static final Map<String, String> REASONS = Map.of(
            NO_ANSWER, "Inloggen met uw gemeenteaccount is niet gelukt. Probeer het opnieuw. Lukt het weer niet? Vraag de beheerder om hulp.",
            NO_ACCOUNT, "Met deze accountnaam kunt u hier niet werken. Vraag de beheerder om hulp.",
            NO_RIGHTS, WITHOUT_RIGHTS);
    /** Answers a form that came after its session; a browser never sees this address. */
    static final String KEEPING = PATH + "/bewaard";

    /** Where to go after signing in. */
    private static final String DESTINATION = "naar";
    /** A path of our own: one slash, and no sign that a browser would read as the start of another address. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[\\w/.~%?&=#:!+,;@-]{0,500}");

    private final EngineSignIn signIn;
    private final WebSessions sessions;
    private final KnownBrowser browsers;
    private final Installation installation;
    private final ProblemWriter problems;
    private final SignInWays ways;
    private final DataSize mostKept;
    private final FirstPage first;

    LoginPage(EngineSignIn signIn, WebSessions sessions, KnownBrowser browsers, Installation installation, ProblemWriter problems,
              SignInWays ways, FirstPage first, @Value("${mvoi.grenzen.bewaard}") DataSize mostKept) {
        this.mostKept = mostKept;
        this.signIn = signIn;
        this.sessions = sessions;
        this.browsers = browsers;
        this.installation = installation;
        this.problems = problems;
        this.ways = ways;
        this.first = first;
    }

    /** Leads a browser that asks for a page to this one, and back again afterwards; what a form brought is kept meanwhile. */
    static void ask(HttpServletRequest request, HttpServletResponse response, Exception reason) throws ServletException, IOException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            request.getRequestDispatcher(KEEPING).forward(request, response);
            return;
        }
        String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        // Without the name of a host: the one in the request may be forged.
        response.setHeader(HttpHeaders.LOCATION, PATH + "?" + DESTINATION + "=" + UriUtils.encode(asked, StandardCharsets.UTF_8));
        response.setStatus(HttpServletResponse.SC_FOUND);
    }

    @GetMapping(PATH)
    Object show(HttpServletRequest request, HttpServletResponse response, @RequestParam(name = DESTINATION, defaultValue = "") String to,
                @RequestParam(name = WHY, defaultValue = "") String why) {
        if (sessions.person(request).isPresent()) {
            return goTo(own(to, EngineNames.TASKLIST_URL));
        }
        Optional<URI> end = ways.end(request);
        if (end.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(end.get()).build();
        }
        browsers.mark(request, response);
        ways.keepDestination(request, to, Map.of());
        return page(request, HttpStatus.OK, "", REASONS.get(why));
    }

    @PostMapping(KEEPING)
    ModelAndView keep(HttpServletRequest request, HttpServletResponse response) {
        String page = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        browsers.mark(request, response);
        Map<String, List<String>> answers = KeptAnswers.asFields(request);
        if (KeptAnswers.size(answers) > mostKept.toBytes()) {
            return page(request, HttpStatus.UNAUTHORIZED, "", TOO_MUCH).addObject(DESTINATION, page);
        }
        ways.keepDestination(request, page, answers);
        return page(request, HttpStatus.UNAUTHORIZED, "", null).addObject("bewaard", answers).addObject(DESTINATION, page);
    }

    @PostMapping(PATH)
    Object signIn(HttpServletRequest request, HttpServletResponse response, @RequestParam(name = DESTINATION, defaultValue = "") String to,
                  @RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password) throws IOException {
        if (!WebappVisitor.isOwnPage(request)) {
            return page(request, HttpStatus.FORBIDDEN, username, "Deze pagina was verlopen. Vul uw gegevens nog een keer in.");
        }
        try {
            signIn.check(username, password);
        } catch (AuthenticationException refused) {
            return refused(request, response, username, refused);
        }
        if (sessions.open(request, username)) {
            KeptAnswers.keep(request, to, KeptAnswers.passedOn(request));
            return goTo(first.of(username, to));
        }
        return page(request, HttpStatus.FORBIDDEN, username, WITHOUT_RIGHTS);
    }

    private Object refused(HttpServletRequest request, HttpServletResponse response, String username, AuthenticationException reason)
            throws IOException {
        if (!ErrorPages.wantsHtml(request)) {
            problems.unauthorized(request, response, reason);
            return null;
        }
        if (reason instanceof SlowDown early) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(early.seconds()));
            return page(request, HttpStatus.TOO_MANY_REQUESTS, username, early.getMessage());
        }
        return page(request, HttpStatus.UNAUTHORIZED, username, "Gebruikersnaam of wachtwoord klopt niet.");
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String username, String mistake) {
        ModelAndView page = new ModelAndView("login", status);
        page.addObject("gebruikersnaam", username);
        page.addObject("fout", mistake);
        page.addObject("bewaard", KeptAnswers.passedOn(request));
        page.addObject("gemeente", ways.begin().orElse(null));
        page.addObject("wachtwoord", ways.acceptsPasswords());
        page.addObject("demogebruikers", installation.hasDemoUsers() && ways.acceptsPasswords() ? DemoUsers.ALL : List.of());
        return page;
    }

    private static ResponseEntity<Void> goTo(String destination) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(destination)).build();
    }

    /** Where somebody wanted to go, if that is a path of ours. */
    static String own(String destination, String otherwise) {
        return OWN_PATH.matcher(destination).matches() ? destination : otherwise;
    }
}
