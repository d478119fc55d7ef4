// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.browser.PackagedApp;
import nl.mvoi.inkoop.testing.RealPostgres;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Purchases;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two servers in production that share a database, and a real server of the kind with which a city signs its people in. */
class SingleSignOnIT {

    private static final MockOAuth2Server CITY = new MockOAuth2Server();
    private static final String AT_CITY = "gemeente";
    private static final String US = "mvoi-inkoop";

    private static PackagedApp one;
    private static PackagedApp two;
    private static JdbcClient sql;

    @BeforeAll
    static void start() {
        CITY.start();
        String database = RealPostgres.emptyDatabase("aanmelden");
        sql = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        one = PackagedApp.start(settings(database));
        two = PackagedApp.start(settings(database));
    }

    @AfterAll
    static void stop() {
        Stream.of(one, two).filter(app -> app != null).forEach(PackagedApp::close);
        CITY.shutdown();
    }

    private static String[] settings(String database) {
        return Stream.concat(Stream.of("--spring.profiles.active=productie", "--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
                "--server.servlet.session.cookie.secure=false", "--camunda.bpm.webapp.csrf.enable-secure-cookie=false"), Stream.of(atCity())).toArray(String[]::new);
    }

    /** All that a city sets for it. */
    private static String[] atCity() {
        String issuer = CITY.issuerUrl(AT_CITY).toString();
        String client = "--spring.security.oauth2.client.registration." + AT_CITY + ".";
        return new String[] {client + "client-id=" + US, client + "client-secret=geheim", client + "scope=openid,profile",
            "--spring.security.oauth2.client.provider." + AT_CITY + ".issuer-uri=" + issuer,
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer, "--spring.security.oauth2.resourceserver.jwt.audiences=" + US,
            "--mvoi.aanmelden.groepen-voorvoegsel=mvoi-", "--mvoi.toegang.afdelingen=Fysieke ruimte,Zorg"};
    }

    @Test
    void whoSignsInAtTheCityIsInWithTheGroupsThatTheCityNames() {
        Visitor visitor = visitor(one);

        assertThat(signIn(visitor, "/dossiers", "anna.de.boer", "mvoi-inkopers", "mvoi-juristen", "mvoi-onbekend", "inkopers-elders")
                .headers().firstValue("Location")).contains("/dossiers");

        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(groups("anna.de.boer")).containsExactlyInAnyOrder("inkopers", "juristen");
        assertThat(visitor.get("/camunda/api/engine/engine/default/user/anna.de.boer/profile").body()).contains("Anna", "anna.de.boer@voorbeeld.nl");
    }

    @Test
    void peopleOfTheCityDoAPurchaseTogether() {
        doAPurchase(one);
    }

    @Test
    void theyDoSoOnTheEmbeddedDatabaseToo() {
        try (PackagedApp embedded = PackagedApp.start(atCity())) {
            doAPurchase(embedded);
        }
    }

    /** From request to strategy; each finds the task because of the group that the city names. */
    private static void doAPurchase(PackagedApp app) {
        TasklistClient client = inTasklist(app, "kees", "mvoi-opdrachtgevers");
        assertThat(client.post("/process-definition/key/inkooptraject/submit-form", Map.of("variables", TasklistClient.variables(Purchases.catering()))).status()).isEqualTo(200);
        does(client, "opdrachtUitwerken", Purchases.assignment());
        does(inTasklist(app, "lies", "mvoi-budgethouders"), "budgetBevestigen", Map.of("budget", "JA"));
        assertThat(inTasklist(app, "joris", "mvoi-juristen").get("/task/count").json().path("count").asInt()).isZero();
        does(inTasklist(app, "mo", "mvoi-inkopers"), "strategieOpstellen", Purchases.strategy());
    }

    private static TasklistClient inTasklist(PackagedApp app, String name, String... groups) {
        Visitor visitor = visitor(app);
        signIn(visitor, "", name, groups);
        return visitor.inTasklist();
    }

    private static void does(TasklistClient person, String element, Map<String, ?> answers) {
        String task = person.get("/task?taskDefinitionKey=" + element).json().path(0).path("id").asText();
        assertThat(task).as("a task of " + element).isNotEmpty();
        assertThat(person.post("/task/" + task + "/submit-form", Map.of("variables", TasklistClient.variables(answers))).status()).as(element).isBetween(200, 204);
    }

    @Test
    void whoSignsOutOnAPageOfOursIsSignedOutEverywhere() {
        Visitor visitor = visitor(one);
        signIn(visitor, "", "nora", "mvoi-inkopers");
        Visitor there = visitor.at(port(two));

        HttpResponse<String> left = visitor.post("/uitloggen", Map.of("_csrf", visitor.formToken("/dossiers")));

        assertThat(left.body()).contains("U bent uitgelogd").doesNotContain("Nieuwe inkoop");
        assertThat(left.headers().firstValue("Refresh")).as("goes on to the provider").contains("0; url=/login");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(there.isSignedIn()).isFalse();
        assertThat(visitor.get("/login").headers().firstValue("Location")).hasValueSatisfying(end ->
                assertThat(end).startsWith(CITY.endSessionEndpointUrl(AT_CITY).toString()));
    }

    @Test
    void whoseDepartmentTheCityNamesReadsAlongInItAndADepartmentAloneLetsNobodyIn() {
        signIn(visitor(one), "", "jan", "mvoi-opdrachtgevers", "mvoi-afdeling-fysieke-ruimte", "mvoi-afdeling-onbekend");
        assertThat(groups("jan")).containsExactlyInAnyOrder("opdrachtgevers", "afdeling-fysieke-ruimte");
        signIn(visitor(two), "", "jan", "mvoi-opdrachtgevers", "mvoi-afdeling-zorg");
        assertThat(groups("jan")).containsExactlyInAnyOrder("opdrachtgevers", "afdeling-zorg");

        signIn(visitor(one), "", "karel", "mvoi-afdeling-zorg");
        assertThat(groups("karel")).isEmpty();
    }

    @Test
    void theNextSignInTakesAwayWhatTheCityNoLongerNames() {
        signIn(visitor(one), "", "ben", "mvoi-inkopers", "mvoi-camunda-admin");
        signIn(visitor(two), "", "ben", "mvoi-managers");

        assertThat(groups("ben")).containsExactly("managers");
    }

    @Test
    void whoHasNoGroupOfOursReadsSoAndIsNotIn() {
        Visitor visitor = visitor(one);

        String page = signIn(visitor, "", "cees", "iets-anders").headers().firstValue("Location").orElseThrow();

        assertThat(visitor.get(page).body()).contains("U hebt nog geen rechten. Vraag de beheerder om u in een groep te zetten.");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void aNameThatTheProgramUsesItselfOrThatLooksLikeAnotherIsNobodyHere() {
        signIn(visitor(one), "", "dirk", "mvoi-juristen");
        for (String name : List.of("systeem", "DIRK", "inkopers", "", "een naam", "<b>x</b>")) {
            Visitor visitor = visitor(one);
            String page = signIn(visitor, "", name, "mvoi-inkopers").headers().firstValue("Location").orElseThrow();

            assertThat(visitor.get(page).body()).as(name).contains("Met deze accountnaam kunt u hier niet werken.");
            assertThat(visitor.isSignedIn()).as(name).isFalse();
        }
        assertThat(groups("dirk")).containsExactly("juristen");
    }

    @Test
    void anAnswerThatNobodyAskedForOrThatAnotherBrowserAskedForLetsNobodyIn() {
        Visitor asks = visitor(one);
        asks.get("/login");
        cityKnows("eva", "mvoi-inkopers");
        String back = atCity(asks.get("/oauth2/authorization/" + AT_CITY));
        Visitor thief = visitor(one);

        for (String answer : List.of(back, "/login/oauth2/code/" + AT_CITY, "/login/oauth2/code/" + AT_CITY + "?code=x&state=y")) {
            String page = thief.get(answer).headers().firstValue("Location").orElseThrow();
            assertThat(thief.get(page).body()).contains("Inloggen met uw gemeenteaccount is niet gelukt.");
            assertThat(thief.isSignedIn()).isFalse();
        }
        asks.get(back);
        assertThat(asks.isSignedIn()).as("who did ask").isTrue();
    }

    @Test
    void oneSessionCountsOnBothServersAndEndsOnBoth() {
        Visitor visitor = visitor(one);
        signIn(visitor, "", "fatima", "mvoi-inkopers");
        Visitor there = visitor.at(port(two));
        assertThat(there.isSignedIn()).isTrue();

        String token = there.token();
        assertThat(there.post("/camunda/api/admin/auth/user/default/logout", Map.of(), "X-XSRF-TOKEN", token).statusCode()).isLessThan(300);

        assertThat(there.isSignedIn()).isFalse();
        assertThat(visitor.isSignedIn()).isFalse();
        URI end = URI.create(there.get("/login").headers().firstValue("Location").orElseThrow());
        assertThat(end.toString()).startsWith(CITY.endSessionEndpointUrl(AT_CITY).toString()).contains("id_token_hint=", "client_id=" + US);
        assertThat(there.get("/login").statusCode()).as("the second time nobody is sent away").isEqualTo(200);
    }

    @Test
    void noPasswordIsRightAnyMore() {
        signIn(visitor(one), "", "gijs", "mvoi-camunda-admin");
        assertThat(visitor(one).get("/login").body()).contains("Inloggen met uw gemeenteaccount").doesNotContain("type=\"password\"");
        SlowHash known = new SlowHash();
        sql.sql("update act_id_user set pwd_ = :hash, salt_ = '' where id_ = 'gijs'")
                .param("hash", "{" + known.hashAlgorithmName() + "}" + known.encrypt("gijs")).update();

        for (String password : List.of("", "gijs")) {
            assertThat(visitor(one).get("/api/v1/inkoopdossiers", "Authorization", Visitor.basic("gijs", password)).statusCode()).isEqualTo(401);
        }
        Visitor visitor = visitor(one);
        String token = visitor.token();
        assertThat(visitor.post("/camunda/api/admin/auth/user/default/login/tasklist", Map.of("username", "gijs", "password", "gijs"),
                "X-XSRF-TOKEN", token).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSystemComesInWithATokenThatIsMeantForUsAndChangesNobody() {
        assertThat(api(token("koppeling", US, 600, "mvoi-managers"))).as("nobody has this name yet").isEqualTo(401);
        signIn(visitor(one), "", "koppeling", "mvoi-managers");
        assertThat(api(token("koppeling", US, 600, "mvoi-managers"))).isEqualTo(200);
        assertThat(api(token("koppeling", "een-ander-programma", 600, "mvoi-managers"))).isEqualTo(401);
        assertThat(api(token("koppeling", US, -600, "mvoi-managers"))).isEqualTo(401);
        assertThat(api(token("", US, 600, "mvoi-managers"))).isEqualTo(401);
        assertThat(api(token("koppeling", US, 600, "mvoi-managers").replaceFirst("\\.[^.]+$", ".AAAA"))).isEqualTo(401);
        assertThat(api(CITY.issueToken("een-andere-stad", "x", US, claims("koppeling", "mvoi-managers")).serialize())).isEqualTo(401);
        assertThat(api(token("koppeling", US, 600, "mvoi-camunda-admin"))).isEqualTo(200);
        assertThat(groups("koppeling")).containsExactly("managers");
    }

    @Test
    void aNameThatIsGivenToSomebodyElseIsNotThatPerson() {
        signIn(visitor(one), "", "hanna", "mvoi-inkopers");
        Visitor other = visitor(two);
        CITY.enqueueCallback(new DefaultOAuth2TokenCallback(AT_CITY, "een-ander-nummer", "JWT", List.of(US), claims("hanna", "mvoi-directie"), 600));

        String page = comeBack(other).headers().firstValue("Location").orElseThrow();

        assertThat(other.get(page).body()).contains("Met deze accountnaam kunt u hier niet werken.");
        assertThat(other.isSignedIn()).isFalse();
        assertThat(groups("hanna")).containsExactly("inkopers");
    }

    @Test
    void ofWhoHasNoGroupOfOursNothingIsKept() {
        signIn(visitor(one), "", "ingrid", "iets-anders");

        assertThat(sql.sql("select count(*) from act_id_user where id_ = 'ingrid'").query(Integer.class).single()).isZero();
    }

    @Test
    void theAddressThatKeepsAnswersIsThereForNobody() {
        assertThat(visitor(one).post("/login/bewaard", Map.of("titel", "x")).statusCode()).isEqualTo(404);
    }

    private static int api(String token) {
        return visitor(two).get("/api/v1/inkoopdossiers", "Authorization", "Bearer " + token).statusCode();
    }

    private static String token(String name, String audience, long seconds, String... groups) {
        return CITY.issueToken(AT_CITY, "x", new DefaultOAuth2TokenCallback(AT_CITY, "nummer-" + name, "JWT", List.of(audience),
                claims(name, groups), seconds)).serialize();
    }

    private static List<String> groups(String person) {
        return sql.sql("select group_id_ from act_id_membership where user_id_ = :id").param("id", person).query(String.class).list();
    }

    private static Visitor visitor(PackagedApp app) {
        return new Visitor(port(app));
    }

    private static int port(PackagedApp app) {
        return app.address().getPort();
    }

    /** Where somebody is sent after signing in at the city. */
    private static HttpResponse<String> signIn(Visitor visitor, String destination, String name, String... groups) {
        String page = visitor.get("/login?naar=" + destination).body();
        assertThat(page).contains("/oauth2/authorization/" + AT_CITY);
        cityKnows(name, groups);
        return comeBack(visitor);
    }

    private static HttpResponse<String> comeBack(Visitor visitor) {
        return visitor.get(atCity(visitor.get("/oauth2/authorization/" + AT_CITY)));
    }

    /** Who signs in next, as the city sees it. */
    private static void cityKnows(String name, String... groups) {
        CITY.enqueueCallback(new DefaultOAuth2TokenCallback(AT_CITY, "nummer-" + name, "JWT", List.of(US), claims(name, groups), 600));
    }

    /** Where the city sends the browser back to. */
    private static String atCity(HttpResponse<String> sentAway) {
        HttpResponse<String> back = Visitor.follow(sentAway.headers().firstValue("Location").orElseThrow());
        URI answer = URI.create(back.headers().firstValue("Location").orElseThrow());
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }

    private static Map<String, Object> claims(String name, String... groups) {
        return Map.of("preferred_username", name, "given_name", "Anna", "family_name", "de Boer", "email", name + "@voorbeeld.nl",
                "groups", List.of(groups));
    }
}
