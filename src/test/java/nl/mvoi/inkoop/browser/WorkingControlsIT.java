// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Tasklist shows nobody a control that the server refuses: each one that can be seen at an open task works, or leads somewhere. */
@RequiresBrowser
class WorkingControlsIT {

    private static final String LINK = "/camunda/app/tasklist/default/#/?task=";
    private static final String START = ".start-process-action a";
    private static final String CLAIM = ".task-card button.claim";
    /** Keeps which requests are under way and which were refused. */
    private static final String RECORDER = """
            window.underway = 0;
            window.refusals = [];
            const note = (address, status) => status >= 400 && window.refusals.push(address + ' ' + status);
            const openAsIs = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (method, address, ...rest) {
              this.addEventListener('loadstart', () => window.underway++);
              this.addEventListener('loadend', () => { window.underway--; note(method + ' ' + address, this.status); });
              return openAsIs.call(this, method, address, ...rest);
            };
            const fetchAsIs = window.fetch;
            window.fetch = async (...request) => {
              window.underway++;
              try {
                const answer = await fetchAsIs(...request);
                note(answer.url, answer.status);
                return answer;
              } finally {
                window.underway--;
              }
            };
            """;
    /** What can be pressed outside the form, of the list only at its first task; what hands in or signs out is tried by other tests. */
    private static final String CONTROLS = """
            return [...document.querySelectorAll('a[href], button, [role=button], [ng-click]')].filter(one => one.checkVisibility() && !one.disabled
                && !one.closest('.fjs-container, .form-actions, .logout, .unclaim, footer, li.task + li.task'))
            """;

    private final Browser browser;
    private final Walk walk;

    WorkingControlsIT(PackagedApp app, Browser browser) {
        this.browser = browser;
        walk = new Walk(app, browser);
    }

    @Test
    @Tag("lang")
    void everyControlThatIsShownWorksOrLeadsSomewhere() {
        walk.posted(Purchases.catering());
        recording(() -> works("opdrachtgever", "opdrachtUitwerken"));
        walk.posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).posted("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        recording(() -> works("inkoper", "strategieOpstellen"));
        walk.posted("inkoper", "strategieOpstellen", Purchases.strategy());
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> walk.postedGate(theme, Purchases.adoptAll()));
        recording(() -> works("mandaathouder", "akkoordGeven"));
    }

    @Test
    void whoMayNotDoSomethingSeesNoControlForIt() {
        walk.posted(Purchases.catering());
        walk.openWaiting("opdrachtgever", "opdrachtUitwerken");
        browser.await(page -> browser.see(".nav-tabs").getText().equals("Formulier\nOmschrijving"));
        assertThat(browser.shows(START)).isTrue();
        assertThat(browser.shows(".createCommentLink, .create-task-action, .instance-link, .reset-due-date, .reset-follow-up-date, .reset-assignee, .task-filter .actions a"))
                .isFalse();
        assertThat(browser.text()).doesNotContain("instellen", "Groepen toevoegen", "Filter maken");

        String task = walk.posted("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).waiting("budgethouder", "budgetBevestigen", "").path("id").asText();
        browser.tasklist().enter("budgethouder");
        browser.visit(LINK + task);
        browser.see(CLAIM);
        assertThat(browser.shows(START)).as("nothing to start").isFalse();

        browser.tasklist().enter("manager");
        browser.visit(LINK + task);
        browser.await(page -> browser.see(".nav-tabs").getText().contains("Geschiedenis"));
        assertThat(browser.see(".nav-tabs").getText()).contains("Processchema");
        assertThat(browser.shows(".instance-link")).as("to Cockpit").isTrue();
        browser.await(page -> browser.has(CLAIM + "[hidden]"));
        assertThat(browser.shows(CLAIM)).as("only for who may do it").isFalse();
    }

    private void recording(Runnable look) {
        Object script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", RECORDER)).get("identifier");
        try {
            look.run();
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }

    private void works(String user, String element) {
        String task = open(user, element);
        int controls = controls().size();
        assertThat(controls).as("controls of " + user).isGreaterThan(10);
        boolean pressed = false;
        for (int i = 0; i < controls; i++) {
            if (pressed) {
                browser.visit(LINK + task);
                settled();
            }
            List<WebElement> now = controls();
            pressed = i < now.size() && press(user, now.get(i));
        }
    }

    /** Follows what leads to another page, presses what does not; tells whether this page may look otherwise now. */
    private boolean press(String user, WebElement control) {
        String name = user + " presses " + control.getAttribute("outerHTML").replaceAll("\\s+", " ");
        String address = control.getDomProperty("href");
        if (address != null && address.startsWith("http") && !address.contains("#")) {
            assertThat(answer(address)).as(name + " to " + address).isEqualTo(200);
            return false;
        }
        browser.driver().executeScript("arguments[0].click()", control);
        settled();
        assertThat((List<?>) browser.driver().executeScript("return window.refusals")).as(name).isEmpty();
        assertThat(browser.shows("[notifications-panel] .alert-danger, .mvoi-refusals")).as(name).isFalse();
        return true;
    }

    private long answer(String address) {
        return (Long) browser.driver().executeAsyncScript("const [address, done] = arguments; fetch(address).then(answer => done(answer.status), () => done(0))", address);
    }

    private String open(String user, String element) {
        walk.openWaiting(user, element);
        browser.tasklist().claim();
        String task = browser.driver().getCurrentUrl().replaceAll(".*[?&]task=([^&]+).*", "$1");
        browser.visit(LINK + task);
        settled();
        return task;
    }

    /** Nothing is asked any more, twice in a row. */
    private void settled() {
        browser.await(page -> !browser.has(".app-splash") && browser.has(".account"));
        int[] quiet = {0};
        browser.await(page -> {
            boolean still = browser.driver().executeScript("return document.querySelector('.loader:not(.ng-hide)') && document.querySelector('.loader:not(.ng-hide)').checkVisibility()"
                    + " ? 1 : window.underway || 0").equals(0L);
            quiet[0] = still ? quiet[0] + 1 : 0;
            return quiet[0] > 2;
        });
    }

    @SuppressWarnings("unchecked")
    private List<WebElement> controls() {
        return (List<WebElement>) browser.driver().executeScript(CONTROLS);
    }
}
