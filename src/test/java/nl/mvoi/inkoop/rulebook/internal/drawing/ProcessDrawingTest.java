// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Mark;
import nl.mvoi.inkoop.rulebook.ProcessPictures.Step;
import org.junit.jupiter.api.Test;

class ProcessDrawingTest {

    private static final Path MODEL = Path.of("processes", "opdracht.bpmn");

    @Test
    void theStepsAreToldFromLeftToRightWithWhoActs() throws IOException {
        List<Step> steps = read(Files.readString(MODEL)).steps();

        assertThat(steps).extracting(step -> step.name() + ", " + step.who()).startsWith("Nagaan wat al vaststaat, Systeem")
                .containsSubsequence("Opdracht uitwerken, Opdrachtgever", "Budget bevestigen, Budgethouder");
        assertThat(steps).contains(new Step("budgetBevestigen", "userTask", "Budget bevestigen", "Budgethouder")).allSatisfy(step -> assertThat(step.who()).isNotEmpty());
    }

    @Test
    void aNameInAModelIsDrawnAsText() throws IOException {
        String model = Files.readString(MODEL).replace("name=\"Opdracht uitwerken\"", "name=\"&lt;script&gt;alert(1)&lt;/script&gt;\"");

        assertThat(ProcessDrawing.of(read(model), Map.of())).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aMarkStandsAtItsElementAndOneOfAnElementThatIsNotDrawnIsLeftOut() throws IOException {
        String drawn = ProcessDrawing.of(read(Files.readString(MODEL)), Map.of("budgetBevestigen", new Mark("nu 3 & <4>", "/dossiers?a=\"b\"&c"), "bestaatNiet", new Mark("nu 5", "/")));

        assertThat(drawn).containsOnlyOnce("class=\"mvoi-mark\"").contains(">nu 3 &amp; &lt;4&gt;</text>", "<a tabindex=\"-1\" href=\"/dossiers?a=&quot;b&quot;&amp;c\">").doesNotContain("nu 5");
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
