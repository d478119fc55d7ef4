// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The manuals as people open them. */
@InkoopTest
class ManualPagesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"opdrachtgever, opdrachtgever", "inkoper, inkoper", "mvoi-adviseur, mvoi-adviseur", "budgethouder, budgethouder", "jurist, jurist",
            "beoordelaar2, beoordelaar", "mandaathouder, mandaathouder", "directeur, mandaathouder", "contractmanager, contractmanager",
            "manager, manager", "beleid, beleidsadviseur", "communicatie, communicatie", "beheer, beheerder"})
    void whoeverComesFindsTheManualOfHisOwnRoleFirst(String user, String manual) {
        String page = as(user).getAbsolute("/handleiding").body();

        assertThat(page).containsPattern("(?s)>Voor u</h2>\\s*<ul[^>]*>\\s*<li>\\s*<h3><a href=\"/handleiding/" + manual + "\"");
        assertThat(page.indexOf("Voor u")).isLessThan(page.indexOf("Andere rollen"));
        assertThat(page.split("<h1")).hasSize(2);
    }

    @Test
    void everybodyMayReadEachOfThemAndItsPictures() {
        for (DemoUsers.DemoUser user : DemoUsers.ALL) {
            for (String page : List.of("/inkoper", "/beheerder", "/toegang", "/beleid", "/beleid/eisen", "/beelden/taak-opdracht-uitwerken.png")) {
                assertThat(as(user.id()).getAbsolute("/handleiding" + page).status()).as(user.id() + page).isEqualTo(200);
            }
        }
    }

    @Test
    void aPageHasATableOfContentsAndAnAnchorForEachHeading() {
        String page = as("jurist").getAbsolute("/handleiding/jurist").body();

        assertThat(page).contains("<html lang=\"nl\"", "<title>Handleiding voor de jurist - MVOI Inkoop</title>", "Op deze pagina",
                "<a href=\"#klacht-of-kort-geding-afhandelen\">", "<h2 id=\"klacht-of-kort-geding-afhandelen\">", "<a href=\"/handleiding/toegang\">");
        assertThat(page.split("<h1")).hasSize(2);
    }

    @Test
    void whoeverIsNotSignedInSignsInFirst() {
        for (String page : List.of("/handleiding", "/handleiding/inkoper", "/handleiding/beelden/taak-opdracht-uitwerken.png")) {
            assertThat(TasklistClient.anonymous(port).getAbsolute(page).status()).as(page).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/handleiding/koning", "/handleiding/inkoper.md", "/handleiding/../application.yaml", "/handleiding/beelden/niets.png",
            "/handleiding/beelden/..%2Finkoper.md", "/handleiding/beelden/", "/handleiding/%3Cscript%3E", "/handleiding/adr/0001-engine-camunda-7",
            "/handleiding/README"})
    void whatIsNoPageDoesNotExist(String address) {
        assertThat(as("inkoper").getAbsolute(address)).satisfies(reply -> {
            assertThat(reply.status()).isBetween(400, 404);
            assertThat(reply.body()).doesNotContain("<script>");
        });
    }

    @Test
    void eachOfOurPagesLeadsToTheManualsOnceSomebodyIsSignedIn() {
        assertThat(as("inkoper").getAbsolute("/voorkeuren").body()).contains("<a href=\"/handleiding\">Handleiding</a>");
        assertThat(as("inkoper").getAbsolute("/").body()).contains("<h3><a href=\"/handleiding\">");
        assertThat(TasklistClient.anonymous(port).getAbsolute("/").body()).doesNotContain("/handleiding");
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }
}
