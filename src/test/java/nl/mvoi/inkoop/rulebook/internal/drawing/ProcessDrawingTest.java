// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mvoi.inkoop.rulebook.internal.drawing.ProcessModel.Step;
import org.junit.jupiter.api.Test;

class ProcessDrawingTest {

    private static final Path MODEL = Path.of("processes", "opdracht.bpmn");

    @Test
    void theStepsAreToldFromLeftToRightWithWhoActs() throws IOException {
        assertThat(read(Files.readString(MODEL)).steps()).startsWith(new Step("Nagaan wat al vaststaat", "Systeem"))
                .containsSubsequence(new Step("Opdracht uitwerken", "Opdrachtgever"), new Step("Budget bevestigen", "Budgethouder")).allSatisfy(step -> assertThat(step.who()).isNotEmpty());
    }

    @Test
    void aNameInAModelIsDrawnAsText() throws IOException {
        String model = Files.readString(MODEL).replace("name=\"Opdracht uitwerken\"", "name=\"&lt;script&gt;alert(1)&lt;/script&gt;\"");

        assertThat(ProcessDrawing.of(read(model))).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aModelThatNamesAFileElsewhereIsNotRead() throws IOException {
        String model = Files.readString(MODEL).replaceFirst("(<\\?xml[^>]*>)", "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]>");

        assertThatThrownBy(() -> read(model)).isInstanceOf(IllegalStateException.class);
    }

    private static ProcessModel read(String model) {
        return ProcessModel.read(model.getBytes(StandardCharsets.UTF_8));
    }
}
