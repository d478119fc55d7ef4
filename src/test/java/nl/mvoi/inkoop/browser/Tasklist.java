// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The Tasklist as a user works with it. Waits for what a user would wait for. */
public final class Tasklist {

    private static final String PAGE = "/camunda/app/tasklist/default/#/";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "#password";
    private static final String START_WINDOW = ".modal-content";
    private static final String TASK = ".task-card";
    private static final String COMPLETE = TASK + " .form-actions .btn-primary";
    private static final String MESSAGE = "[notifications-panel] .alert";
    private static final String REFUSAL = ".mvoi-refusals";

    private final ObjectMapper json = new ObjectMapper();
    private final Browser browser;
    private final Effort effort;
    private String user;
    private FormFields form;

    Tasklist(Browser browser, Effort effort) {
        this.browser = browser;
        this.effort = effort;
    }

    /** Logs in as a demo user, and waits for the list of tasks. */
    public void login(String demoUser) {
        enter(demoUser);
        browser.visit(PAGE);
        browser.see(".account");
        browser.await(page -> browser.shows("[cam-tasks] .task, [cam-tasks] .well, [cam-tasklist-filters] .well"));
    }

    /** Logs in as a demo user who follows a link, so without looking at the list. */
    void enter(String demoUser) {
        browser.signIn(demoUser);
        user = demoUser;
    }

    /** Logs out through the menu. */
    public void logout() {
        browser.click(".account .dropdown-toggle");
        browser.click(".account .logout a");
        browser.see(PASSWORD);
        user = null;
    }

    /** Opens the start form of a process, by the name that users see. */
    public void startProcess(String name) {
        browser.click(".start-process-action a");
        browser.click(By.xpath("//ul[contains(@class, 'processes')]//a[normalize-space() = " + quoted(name) + "]"));
        String definition = ask("/process-definition?latestVersion=true&name=" + encoded(name)).path(0).path("id").asText();
        form = new FormFields(browser, effort, START_WINDOW, ask("/process-definition/" + definition + "/deployed-start-form"));
    }

    /**
     * Opens a task through its link, as in a mail. Waits until the task is there, for steps before it may take a moment.
     *
     * @param name          name of the task
     * @param dossierNumber the dossier it belongs to
     */
    public void openTask(String name, String dossierNumber) {
        String tasks = "/task?name=" + encoded(name) + "&processInstanceBusinessKey=" + encoded(dossierNumber);
        String id = browser.await(page -> StreamSupport.stream(ask(tasks).spliterator(), false)
                .filter(task -> task.path("assignee").isNull() || task.path("assignee").asText().equals(user))
                .map(task -> task.path("id").asText())
                .findFirst().orElse(null));
        openTask(id);
        browser.await(ExpectedConditions.textToBe(By.cssSelector(TASK + " h2.task"), name));
    }

    /** Opens a task by its id. */
    public void openTask(String id) {
        browser.visit(PAGE + "?task=" + id);
        effort.clicked(1);
        opened(id);
    }

    private void opened(String id) {
        browser.see(TASK + " h2.task");
        form = new FormFields(browser, effort, TASK, ask("/task/" + id + "/deployed-form"));
    }

    /** Goes on with the task that is offered when one was handed in, which picks it up as well. */
    public Tasklist next(String name) {
        browser.click(By.xpath("//div[@class='mvoi-next']//button[contains(., " + quoted(name) + ")]"));
        effort.clicked(1);
        browser.await(ExpectedConditions.textToBe(By.cssSelector(TASK + " h2.task"), name));
        return settled();
    }

    /** Goes on in the task that is open already, and waits until it can be filled in. */
    Tasklist settled() {
        String address = browser.driver().getCurrentUrl();
        opened(address.replaceFirst("^.*[?&]task=([^&]+).*$", "$1"));
        browser.await(page -> browser.shows(TASK + " form") && !browser.has(TASK + " .disabled-form"));
        return this;
    }

    /** Takes the open task, unless this user has it already. */
    public void claim() {
        browser.await(page -> browser.shows(TASK + " button.claim") || browser.shows(TASK + " .assignee .set-value"));
        if (browser.shows(TASK + " button.claim")) {
            browser.click(TASK + " button.claim");
            effort.clicked(1);
            browser.see(TASK + " button.unclaim");
        }
        browser.await(page -> browser.shows(TASK + " form") && !browser.has(TASK + " .disabled-form"));
    }

    /** Fills one field of the open form, see {@link FormFields#fill}. */
    public Tasklist fill(String key, Object value) {
        form.fill(key, value);
        return this;
    }

    /** Starts the process, and waits until it has started. */
    public void start() {
        submitStart();
        browser.await(page -> !browser.has(START_WINDOW) || refused());
        if (browser.has(START_WINDOW)) {
            throw new AssertionError("Not started: " + refusal());
        }
    }

    /** Tries to start the process, and gives the message with which that is refused. */
    public String startRefused() {
        submitStart();
        browser.await(page -> !browser.has(START_WINDOW) || refused());
        return refusal();
    }

    /** Closes the start form without starting. */
    public void cancelStart() {
        browser.click(START_WINDOW + " .modal-footer .btn-link[ng-click='$dismiss()']");
        browser.await(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(START_WINDOW)));
    }

    /** Completes the open task, and waits until that is done. */
    public void complete() {
        submitTask();
        if (browser.shows(REFUSAL)) {
            throw new AssertionError("Not completed: " + refusal());
        }
    }

    /** Completes the open task without a pointer. */
    void completeWithEnter() {
        browser.await(ExpectedConditions.elementToBeClickable(By.cssSelector(COMPLETE))).sendKeys(Keys.ENTER);
        untilAnswered();
    }

    /** Tries to complete the open task, and gives the message with which that is refused. */
    public String completeRefused() {
        submitTask();
        return refusal();
    }

    /** The latest message on the page, status and text, as it can be read. */
    public String notification() {
        browser.see(MESSAGE);
        WebElement last = browser.driver().findElements(By.cssSelector(MESSAGE)).stream()
                .filter(WebElement::isDisplayed).reduce((first, second) -> second).orElseThrow();
        return last.getText().replaceFirst("^×\\s*", "").strip();
    }

    /** Closes all messages. */
    public void closeNotifications() {
        browser.await(page -> {
            page.findElements(By.cssSelector(MESSAGE + " [ng-transclude] .close")).stream()
                    .filter(WebElement::isDisplayed).findFirst().ifPresent(WebElement::click);
            return !browser.shows(MESSAGE);
        });
    }

    private void submitStart() {
        closeNotifications();
        handIn(START_WINDOW + " .modal-footer .btn-primary");
    }

    /** Clicks until what was said of an earlier try is gone: a page that moves under the pointer loses the click, and a user clicks again. */
    private void handIn(String button) {
        browser.driver().executeScript("document.querySelectorAll(arguments[0]).forEach(said => { said.dataset.earlier = 'yes'; })", REFUSAL);
        browser.await(page -> {
            browser.click(button);
            return !browser.has(REFUSAL + "[data-earlier]");
        });
    }

    private void submitTask() {
        closeNotifications();
        effort.clicked(1);
        handIn(COMPLETE);
        untilAnswered();
    }

    private void untilAnswered() {
        browser.await(page -> {
            if (browser.shows(TASK + " .fjs-form-field-error")) {
                throw new AssertionError("The form does not go: " + browser.see(TASK + " .fjs-form-field-error").getText());
            }
            return !browser.has(TASK) || refused();
        });
    }

    private boolean refused() {
        return browser.shows(REFUSAL);
    }

    private String refusal() {
        if (!refused()) {
            throw new AssertionError("It was not refused");
        }
        return browser.see(REFUSAL + " ul").getText().replace("\n", " ").strip();
    }

    private JsonNode ask(String path) {
        String answer = browser.fetch(ENGINE + path);
        try {
            return answer == null ? json.createObjectNode() : json.readTree(answer);
        } catch (JsonProcessingException notJson) {
            return json.createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String text) {
        return "concat('" + text.replace("'", "', \"'\", '") + "', '')";
    }
}
