// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/**
 * The fields of an open form, found by key. The form's own definition tells which field carries a key; fields of embedded
 * HTML forms carry it themselves.
 */
final class FormFields {

    private static final DateTimeFormatter DUTCH_DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Browser browser;
    private final Effort effort;
    private final String place;
    private final JsonNode definition;

    FormFields(Browser browser, Effort effort, String place, JsonNode definition) {
        this.browser = browser;
        this.effort = effort;
        this.place = place;
        this.definition = definition;
    }

    /**
     * Fills a field and replaces what was in it.
     *
     * @param key   key of the field
     * @param value text or number for fields to type in; value or label of the option for select and radio, and a collection of
     *              those for checklist and tag list; boolean for a checkbox; {@link LocalDate} for a date; a path for a file
     */
    void fill(String key, Object value) {
        Optional<JsonNode> field = find(definition, key);
        if (field.isEmpty()) {
            fillEmbedded(key, value);
            return;
        }
        switch (field.get().path("type").asText()) {
            case "checkbox" -> {
                effort.clicked(1);
                check(() -> control(field.get()), (Boolean) value);
            }
            case "radio" -> {
                effort.clicked(1);
                check(() -> option(field.get(), value), true);
            }
            case "checklist" -> checkExactly(field.get(), (Collection<?>) value);
            case "select" -> select(field.get(), value);
            case "taglist" -> ((Collection<?>) value).forEach(one -> select(field.get(), one));
            default -> write(key, field.get(), value instanceof LocalDate day ? DUTCH_DATE.format(day) : value.toString());
        }
    }

    private void write(String key, JsonNode field, String text) {
        if (field.path("properties").has("rijen")) {
            text.lines().map(line -> line.split("\\s*[=|]\\s*", 2)).forEach(line -> cell(key, line[0].strip(), line[1]));
            browser.await(page -> !control(field).getAttribute("value").isBlank());
        } else {
            effort.typed();
            type(control(field), text);
        }
    }

    /** Fills the first cell of a row, which is added first when it has no code of its own. */
    private void cell(String key, String code, String text) {
        if (code.equals("*")) {
            browser.bringIntoView(browser.see(place + " .mvoi-rows[data-veld='" + key + "'] .mvoi-add")).sendKeys(Keys.ENTER);
            browser.driver().switchTo().activeElement().sendKeys(text);
            return;
        }
        WebElement cell = browser.see(place + " .mvoi-rows[data-veld='" + key + "'] tr[data-code='" + code + "'] :is(input, select)");
        if ("select".equals(cell.getTagName())) {
            new Select(cell).selectByValue(text);
        } else {
            type(cell, text);
        }
    }

    private void fillEmbedded(String key, Object value) {
        WebElement element = browser.bringIntoView(browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(place + " [cam-variable-name='" + key + "'], " + place + " [name='" + key + "']"))));
        if ("select".equals(element.getTagName())) {
            new Select(element).selectByVisibleText(value.toString());
        } else if ("checkbox".equals(element.getAttribute("type"))) {
            check(() -> element, (Boolean) value);
        } else if ("file".equals(element.getAttribute("type"))) {
            element.sendKeys(value.toString());
        } else {
            type(element, value instanceof LocalDate date ? DUTCH_DATE.format(date) : value.toString());
        }
    }

    private void type(WebElement element, String text) {
        browser.bringIntoView(element).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        element.sendKeys(text);
    }

    /** Clicks until the box is as wanted, for a click at the moment of redrawing is lost. */
    private void check(Supplier<WebElement> box, boolean wanted) {
        browser.await(page -> {
            try {
                if (box.get().isSelected() == wanted) {
                    return true;
                }
                browser.bringIntoView(box.get()).click();
            } catch (StaleElementReferenceException redrawn) {
                return false;
            }
            return false;
        });
    }

    private void checkExactly(JsonNode field, Collection<?> wanted) {
        List<String> labels = wanted.stream().map(value -> label(field, value)).toList();
        labels.forEach(label -> option(field, label));
        for (WebElement label : options(field)) {
            check(() -> label.findElement(By.tagName("input")), labels.contains(label.getText().strip()));
        }
    }

    private void select(JsonNode field, Object value) {
        WebElement control = control(field);
        WebElement target = control.getAttribute("class").contains("fjs-select-hidden-input")
                ? control.findElement(By.xpath("./ancestor::div[contains(@class, 'fjs-input-group')]")) : control;
        browser.bringIntoView(target).click();
        effort.clicked(2);
        String label = label(field, value);
        browser.click(By.xpath("//*[contains(@class, 'fjs-dropdownlist-item')][normalize-space() = \"" + label + "\"]"));
    }

    /** The box of one option of a radio or checklist field. */
    private WebElement option(JsonNode field, Object value) {
        String label = label(field, value);
        return options(field).stream()
                .filter(element -> element.getText().strip().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No option '" + label + "' in " + field.path("key").asText()))
                .findElement(By.tagName("input"));
    }

    private List<WebElement> options(JsonNode field) {
        return browser.await(ExpectedConditions.presenceOfAllElementsLocatedBy(
                By.cssSelector(place + " label[for^='fjs-form-'][for*='-" + id(field) + "-']")));
    }

    private WebElement control(JsonNode field) {
        return browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(place + " [id^='fjs-form-'][id$='-" + id(field) + "']")));
    }

    private static String id(JsonNode field) {
        if (!field.hasNonNull("id")) {
            throw new AssertionError("The field " + field.path("key").asText() + " has no id in its form");
        }
        return field.path("id").asText();
    }

    /** The label of an option that is given by value; what is not a value of this form is taken to be a label. */
    private static String label(JsonNode field, Object valueOrLabel) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .filter(option -> option.path("value").asText().equals(valueOrLabel.toString()))
                .map(option -> option.path("label").asText())
                .findFirst()
                .orElse(valueOrLabel.toString());
    }

    private static Optional<JsonNode> find(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            if (component.path("key").asText().equals(key)) {
                return Optional.of(component);
            }
            Optional<JsonNode> deeper = find(component, key);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
