// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Cockpit, as somebody who follows dossiers works with it. */
final class Cockpit {

    private static final String PAGE = "/camunda/app/cockpit/default/#/";
    private static final By AGAIN = By.cssSelector(".mvoi-background button");

    private final Browser browser;

    Cockpit(Browser browser) {
        this.browser = browser;
    }

    /** Signs in as a demo user, whoever was signed in before. */
    void login(String demoUser) {
        browser.signIn(demoUser);
        browser.visit(PAGE);
        browser.see(".account");
    }

    /** Opens a page of Cockpit, such as {@code processes}. */
    void open(String page) {
        browser.visit(PAGE + page);
        browser.see(".account");
    }

    /** Opens the page of one process instance, and waits for its diagram and what it tells of its purchase. */
    void openInstance(String id) {
        open("process-instance/" + id + "/runtime");
        browser.see(".djs-container svg .djs-label");
        browser.see(".mvoi-dossier .mvoi-gates");
    }

    /** Opens the page of one process and waits for its figures. */
    void openDefinition(String id) {
        open("process-definition/" + id + "/runtime");
        browser.see(".djs-container svg .djs-label");
        browser.see(".mvoi-figures table");
    }

    /** Opens another tab of the page. */
    void tab(String name) {
        browser.click(By.xpath("//*[contains(@class, 'ctn-content-bottom')]//ul//a[normalize-space() = '" + name + "']"));
    }

    /** What the first tab tells of the purchase. */
    String dossier() {
        return browser.see(".mvoi-dossier").getText();
    }

    /** What stands beside the steps of the diagram. */
    List<String> marks() {
        browser.see(".mvoi-at-step");
        return browser.driver().findElements(By.cssSelector(".mvoi-at-step")).stream().map(Cockpit::content).toList();
    }

    /** What stands beside one step of the diagram; waits for it. */
    String mark(String step) {
        return content(browser.see(".djs-overlays[data-container-id='" + step + "'] .mvoi-at-step"));
    }

    /** The steps of the diagram beside which something stands that begins so. */
    List<String> marked(String sign) {
        browser.see(".mvoi-at-step");
        return browser.driver().findElements(By.cssSelector(".djs-overlays:has(.mvoi-at-step)")).stream()
                .filter(step -> content(step.findElement(By.cssSelector(".mvoi-at-step"))).startsWith(sign))
                .map(step -> step.getAttribute("data-container-id")).sorted().toList();
    }

    /** Looks for a purchase with the box in the navigation. */
    void find(String numberOrTitle) {
        browser.see("#mvoi-zoek").sendKeys(numberOrTitle, Keys.ENTER);
    }

    /** What the page tells about the instance beside the diagram: its business key and the name of the process. */
    String information() {
        return browser.see(".ctn-sidebar").getText();
    }

    /** The names in the diagram. */
    String diagram() {
        return String.join("\n", browser.driver().findElements(By.cssSelector(".djs-container svg .djs-label")).stream()
                .map(label -> String.join(" ", label.findElements(By.tagName("tspan")).stream().map(Cockpit::content).toList())).toList());
    }

    /** The variables with their values as the table shows them, with what is below the fold. */
    Map<String, String> variables() {
        tab("Gegevens");
        browser.see(".cam-table tbody td.col-name");
        Map<String, String> variables = new LinkedHashMap<>();
        browser.driver().findElements(By.cssSelector(".cam-table tbody tr:has(td.col-name)")).forEach(row -> variables.put(
                content(row.findElement(By.cssSelector("td.col-name"))), content(row.findElement(By.cssSelector("td.col-value")))));
        return variables;
    }

    private static String content(WebElement element) {
        return element.getAttribute("textContent").strip();
    }

    /** What the dashboard tells of what failed and belongs to no process. */
    String failedInBackground() {
        open("dashboard");
        browser.see(".mvoi-background table");
        return browser.see(".mvoi-background").getText();
    }

    /** Has all of it tried again. */
    void tryAgain() {
        for (int left = browser.driver().findElements(AGAIN).size(); left > 0; left--) {
            browser.click(AGAIN);
            browser.await(ExpectedConditions.numberOfElementsToBe(AGAIN, left - 1));
        }
    }
}
