// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Groups;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is let in, how long, and where to. */
class SessionsTest extends PeopleTest {

    private static final String ACCOUNT = "/camunda/api/admin/auth/user/default";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String OTHER = "{argon2}$argon2id$v=19$m=19456,t=2,p=1$AAAA$BBBB";

    @Autowired
    private CamundaBpmProperties properties;

    @Test
    void thePageSignsInToTasklistUnderANewSession() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        String before = visitor.cookie("JSESSIONID");

        HttpResponse<String> answer = visitor.signIn(PERSON, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(TASKLIST);
        assertThat(before).isNotEmpty().isNotEqualTo(visitor.cookie("JSESSIONID"));
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor.get("/api/v1/proef/ik").body()).contains(PERSON);
        assertThat(visitor.get("/login").headers().firstValue("Location")).contains(TASKLIST);
    }

    @Test
    void theEnginesOwnAddressSignsInUnderANewSessionToo() {
        Visitor visitor = new Visitor(port);
        String token = visitor.token();
        String before = visitor.cookie("JSESSIONID");

        assertThat(visitor.post(ACCOUNT + "/login/tasklist", Map.of("username", PERSON, "password", PASSWORD), "X-XSRF-TOKEN", token)
                .statusCode()).isEqualTo(200);

        assertThat(before).isNotEmpty().isNotEqualTo(visitor.cookie("JSESSIONID"));
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void aPageOfOursSignsOutAndAFormOfAnotherSiteDoesNot() {
        Visitor visitor = signedIn();

        for (Map<String, String> forged : List.of(Map.<String, String>of(), Map.of("_csrf", ""), Map.of("_csrf", "geraden"))) {
            assertThat(visitor.post("/uitloggen", forged).statusCode()).isEqualTo(303);
            assertThat(visitor.isSignedIn()).isTrue();
        }
        assertThat(visitor.get("/uitloggen").statusCode()).isGreaterThanOrEqualTo(400);

        HttpResponse<String> left = visitor.post("/uitloggen", Map.of("_csrf", visitor.token()));

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).contains("U bent uitgelogd", "Opnieuw inloggen").doesNotContain("Takenlijst</a>");
        assertThat(left.headers().firstValue("Refresh")).as("there is no provider to go on to").isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.post("/uitloggen", Map.of("_csrf", "oud"), "Sec-Fetch-Site", "same-origin").body()).as("once more").contains("U bent uitgelogd");
    }

    @Test
    void aFormOfAnotherSiteTakesNoTextAwayEitherWhereTheBrowserSendsNoSession() {
        for (Visitor nobody : List.of(new Visitor(port), signedIn())) {
            assertThat(nobody.post("/uitloggen", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(303);
            assertThat(nobody.post("/uitloggen", Map.of()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aPageFromBeforeAnotherSignInSignsOutToo() {
        Visitor visitor = signedIn();

        assertThat(visitor.post("/uitloggen", Map.of("_csrf", "van een vorige keer"), "Sec-Fetch-Site", "same-origin").body()).contains("U bent uitgelogd");

        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void theEnginesPagesKeepTheirOwnHeaders() {
        assertThat(signedIn().get(TASKLIST).headers().firstValue("Content-Security-Policy").orElseThrow()).contains("strict-dynamic");
    }

    @Test
    void aFormThatAnotherSiteSendsSignsNobodyIn() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");

        HttpResponse<String> answer = visitor.post("/login", Map.of("username", PERSON, "password", PASSWORD), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Deze pagina was verlopen. Vul uw gegevens nog een keer in.");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(new Visitor(port).post("/login", Map.of("username", PERSON, "password", PASSWORD, "_csrf", "")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kwaad.voorbeeld/", "//kwaad.voorbeeld", "/%5Ckwaad.voorbeeld", "/%09/kwaad.voorbeeld", "javascript:alert(1)",
            "kwaad", "/%0d%0aX-Kwaad:1", "%20/verkenner"})
    void afterSigningInNobodyIsLedToAnotherSite(String destination) {
        assertThat(new Visitor(port).signIn("/login?naar=" + destination, PERSON, PASSWORD).headers().firstValue("Location")).contains(TASKLIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/cockpit/default/", "/verkenner?soort=WERK&looptijdMaanden=2"})
    void afterSigningInOneIsWhereOneWantedToBe(String destination) {
        assertThat(new Visitor(port).signIn("/login?naar=" + destination.replace("&", "%26"), PERSON, PASSWORD).headers().firstValue("Location"))
                .contains(destination);
    }

    @Test
    void whoHasNoRightsYetReadsSo() {
        identities.deleteMembership(PERSON, Groups.JURISTEN);
        Visitor visitor = new Visitor(port);

        HttpResponse<String> answer = visitor.signIn(PERSON, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("U hebt nog geen rechten. Vraag de beheerder om u in een groep te zetten.");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/default/, 302", "/camunda/app/cockpit/default/, 302", "/camunda/app/admin/default/, 302",
            "/camunda/app/welcome/default/, 302", "/camunda, 302", "/camunda/, 302", "/camunda/app/, 302", "/camunda/app/tasklist, 302",
            "/camunda/app/tasklist/index.html, 302", "/camunda/app/admin/default/setup/, 302", "/camunda/onbekend, 302",
            "/camunda/api/engine/engine, 401", "/camunda/api/engine/engine/, 401", "/camunda/api/engine/engine/default/task, 401",
            "/camunda/api/engine/engine/default/user, 401", "/camunda/api/admin/setup/default/user/create, 401",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics, 401", "/camunda/api/engine/version, 401",
            "/camunda/api/admin/auth/user/default/x, 401",
            "/camunda/api/admin/auth/user/default, 404", "/camunda/api/admin/plugin/license/default/check-key, 404",
            "/camunda/assets/mvoi/login.js, 200", "/camunda/app/tasklist/scripts/config.js, 200",
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.js, 200", "/camunda/app/tasklist/locales/nl.json, 200", "/camunda/lib/deps.js, 200"})
    void whoIsNotSignedInSeesFilesAndTheSignInOnly(String path, int status) {
        HttpResponse<String> answer = new Visitor(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 302) {
            assertThat(answer.headers().firstValue("Location")).contains("/login?naar=" + path.replace("/", "%2F"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,*/*;q=0.8", "application/json"})
    void whoIsSignedInReadsThatWhateverTheBrowserAsksFor(String accept) {
        HttpResponse<String> answer = signedIn().get(ACCOUNT, "Accept", accept);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/task", "/camunda/api/nonsense", "/camunda/api/", "/camunda/api/engine/engine/nonsense/task",
            "/camunda/api/cockpit/nonsense", "/camunda/api/admin/setup/default/user/create", "/camunda/api/engine/engine/default/nonsense",
            "/camunda/nonsense", "/camunda/app/nonsense/default/", "/camunda/app/tasklist/nonsense/", "/camunda/app/tasklist/default/nonsense"})
    void whoIsSignedInReadsThatAnAddressDoesNotExist(String path) {
        HttpResponse<String> answer = signedIn().get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("Wat u zoekt, bestaat niet of is niet voor u bestemd.");
    }

    @Test
    void theWayToThePageFollowsNoForeignHost() {
        HttpResponse<String> answer = new Visitor(port).get(TASKLIST, "X-Forwarded-Host", "kwaad.voorbeeld");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login?naar=");
        assertThat(new Visitor(port).signIn(PERSON, PASSWORD).headers().firstValue("Location")).hasValue(TASKLIST);
    }

    @Test
    void nobodyElsesPostIsLedToThePage() {
        assertThat(new Visitor(port).post("/camunda/app/tasklist/default/", Map.of()).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).post("/camunda/api/engine/engine/default/task", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aPasswordChangedByAnybodyOnAnyServerEndsTheSession() {
        Visitor visitor = signedIn();

        jdbc.sql("update ACT_ID_USER set PWD_ = :hash where ID_ = :id").param("hash", OTHER).param("id", PERSON).update();

        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.get("/api/v1/proef/ik").statusCode()).isEqualTo(401);
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void whoChangesTheOwnPasswordStaysSignedInThereAndNowhereElse() {
        Visitor here = signedIn();
        Visitor there = signedIn();

        assertThat(here.put("/camunda/api/engine/engine/default/user/" + PERSON + "/credentials",
                "{\"password\":\"Nieuw-Geheim-2026\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}", "X-XSRF-TOKEN", here.token())
                .statusCode()).isEqualTo(204);

        assertThat(here.isSignedIn()).isTrue();
        assertThat(there.isSignedIn()).isFalse();
    }

    @Test
    void aRemovedAccountIsSignedOut() {
        Visitor visitor = signedIn();

        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = :id").param("id", PERSON).update();
        jdbc.sql("delete from ACT_ID_USER where ID_ = :id").param("id", PERSON).update();

        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.get("/api/v1/proef/ik").statusCode()).isEqualTo(401);
    }

    @Test
    void aGroupTakenAwayOnAnyServerCountsWithinTenSeconds() {
        Visitor visitor = signedIn();
        assertThat(visitor.get(ACCOUNT).body()).contains("\"tasklist\"");
        assertThat(properties.getWebapp().getAuth().getCache().getTimeToLive()).isLessThanOrEqualTo(10_000);
        assertThat(properties.getWebapp().getAuth().getCache().isTtlEnabled()).isTrue();

        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = :id").param("id", PERSON).update();
        ClockUtil.offset(10_001L);
        try {
            assertThat(visitor.get(ACCOUNT).body()).doesNotContain("\"tasklist\"");
        } finally {
            ClockUtil.reset();
        }
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(PERSON, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.isSignedIn()).isTrue();
        return visitor;
    }
}
