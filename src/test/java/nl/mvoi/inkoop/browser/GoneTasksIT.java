// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever cannot see, pick up or hand in a task reads one plain Dutch sentence where he looks, and loses nothing. */
@RequiresBrowser
class GoneTasksIT {

    private static final String LINK = "/camunda/app/tasklist/default/#/?task=";
    private static final String TASK = ".task-card h2.task";
    private static final String SAID = ".mvoi-refusals";
    private static final String NOT_FOR_YOU = "U kunt deze taak niet openen\nDeze taak is al afgerond, of de taak is niet voor u. Kies een andere taak in de lijst.";

    private final Browser browser;
    private final Walk walk;

    GoneTasksIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @BeforeEach
    void aRequest() {
        walk.posted(Purchases.cyclePath());
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 375})
    void aLinkToATaskThatIsDoneOrOfSomebodyElseSaysThatOnceWhereOneLooks(int width) {
        String task = walk.waiting("opdrachtgever", "opdrachtUitwerken", "").path("id").asText();
        follow("mandaathouder", task, width, "andermans-taak");
        walk.posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        follow("opdrachtgever", task, width, "taak-klaar");
    }

    @Test
    void whoOpensAnotherTaskAfterwardsReadsNothingOfTheEarlierOne() {
        follow("opdrachtgever", "bestaat-niet");
        says("taak-bestaat-niet", NOT_FOR_YOU);

        browser.driver().executeScript("location.hash = arguments[0]", "/?task=" + walk.waiting("opdrachtgever", "opdrachtUitwerken", "").path("id").asText());
        browser.see(TASK);
        browser.await(page -> !browser.has(SAID));
    }

    @Test
    void whoPicksUpATaskThatAColleagueHasReadsThatAndNothingElse() {
        walk.postedWithBudget();
        String task = walk.waiting("inkoper", "strategieOpstellen", "").path("id").asText();
        follow("inkoper", task);
        browser.see(".task-card button.claim");
        assertThat(walk.as("inkoper2").post("/task/" + task + "/claim", Map.of("userId", "inkoper2")).status()).isEqualTo(204);

        browser.click(".task-card button.claim");
        says("al-opgepakt", "Dit is niet gelukt\nIemand anders doet deze taak al. Ververs de takenlijst.");
    }

    @Test
    void whoseSessionEndedReadsSoAndIsBackAtTheTaskAfterSigningIn() {
        walk.posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        String task = walk.waiting("budgethouder", "budgetBevestigen", "").path("id").asText();
        follow("budgethouder", task);
        browser.see(".task-card button.claim");
        browser.driver().executeScript("localStorage.clear()");
        browser.driver().manage().deleteAllCookies();

        browser.click(".task-card button.claim");
        assertThat(browser.see("#sessie").getText()).isEqualTo("U bent niet meer ingelogd. Log opnieuw in.");
        assertThat(browser.axe()).isEmpty();
        browser.see("#username").sendKeys("budgethouder");
        browser.see("#password").sendKeys("budgethouder");
        browser.click("main button[type=submit]");
        assertThat(browser.see(TASK).getText()).isEqualTo("Budget bevestigen");
        assertThat(browser.driver().getCurrentUrl()).contains("task=" + task);
    }

    @Test
    void whoSignsOutIsAskedForANameWithoutAWord() {
        follow("opdrachtgever", walk.waiting("opdrachtgever", "opdrachtUitwerken", "").path("id").asText());
        browser.see(TASK);
        browser.tasklist().logout();

        assertThat(browser.driver().getCurrentUrl()).contains("/login?naar=").doesNotContain("task%3D", "sessie");
        assertThat(browser.has("#sessie, #concept, #fout")).isFalse();
    }

    @Test
    void whenTheServerCannotBeReachedTheFormSaysSoAndWhatWasTypedCanBeSentLater() {
        Tasklist task = walk.task("opdrachtgever", "Opdracht uitwerken").fill("behoefteKeuze", "KOPEN").fill("behoefteToelichting", "Herstellen kan niet meer.");
        for (String theme : new String[] {"KLI", "CIR", "GLO", "SGS"}) {
            task.fill("doel" + theme, "Minder belasting dan nu.").fill("maat" + theme, "procent");
        }
        offline(true);
        try {
            assertThat(task.completeRefused()).isEqualTo("De server is niet bereikbaar. Wat u hebt getypt, is bewaard. Controleer uw verbinding en probeer het nog eens.");
            browser.await(page -> !browser.shows("[notifications-panel] .alert"));
            assertThat(browser.text()).doesNotContain("Request", "network", "Cannot");
        } finally {
            offline(false);
        }
        String done = walk.waiting("opdrachtgever", "opdrachtUitwerken", "").path("id").asText();
        task.complete();
        browser.driver().executeAsyncScript("""
                const [task, done] = arguments;
                const late = new XMLHttpRequest();
                late.onloadend = () => done();
                late.open('GET', '../../../api/engine/engine/default/task/' + task);
                late.send();
                """, done);
        assertThat(browser.shows(SAID)).as("said of a task that was just handed in, to an answer that was still on its way").isFalse();
        browser.driver().executeScript("location.hash = '/?task=' + arguments[0]", done);
        browser.await(page -> browser.shows(SAID) && browser.see(SAID).getText().equals(NOT_FOR_YOU));
    }

    private void offline(boolean offline) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void follow(String user, String task, int width, String picture) {
        browser.tasklist().enter(user);
        browser.atWidth(width, () -> {
            browser.visit(LINK + task);
            says(picture + "-" + width, NOT_FOR_YOU);
        });
    }

    private void follow(String user, String task) {
        browser.tasklist().enter(user);
        browser.visit(LINK + task);
    }

    /** The sentence has the focus and is in sight, it stands nowhere else, and nothing technical is with it. */
    private void says(String picture, String text) {
        browser.await(page -> browser.see(SAID).getText().equals(text));
        browser.await(page -> !browser.shows("[notifications-panel] .alert"));
        browser.await(page -> page.switchTo().activeElement().getAttribute("class").contains("mvoi-refusals"));
        browser.screenshot(picture);
        browser.await(page -> browser.isInSight(browser.see(SAID)));
        assertThat(browser.text()).doesNotContain("{\"", "Geweigerd", "ENGINE-", "not found", "No matching");
        assertThat(browser.axe()).as("axe on " + picture).isEmpty();
    }
}
