// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import nl.mvoi.inkoop.platform.engine.start.StartRefused;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

@InkoopTest
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:huisstijl;DB_CLOSE_DELAY=-1", "mvoi.huisstijl.map=src/test/resources/huisstijl"})
class HouseStyleTest {

    private final TestRestTemplate visitor;

    @Autowired
    HouseStyleTest(TestRestTemplate visitor) {
        this.visitor = visitor;
    }

    @Test
    void thePagesLinkToWhatTheFolderHoldsAndKeepOurIcon() {
        assertThat(visitor.getForObject("/verkenner", String.class))
                .contains("href=\"/huisstijl/theme.css\"", "<img alt=\"\" src=\"/huisstijl/logo.svg\">").doesNotContain("rel=\"icon\"");
    }

    @Test
    void theThemeComesInPlaceOfTheNeutralOneAndUnderTheSamePolicy() {
        assertThat(visitor.getForObject(StyleSheet.PATH, String.class)).contains(".utrecht-button", ".mvoi-list").doesNotContain("--mvoi-color-ink:");
        ResponseEntity<String> theme = visitor.getForEntity("/huisstijl/theme.css", String.class);
        assertThat(theme.getBody()).contains("--utrecht-document-color: #112233");
        assertThat(theme.getHeaders().getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(visitor.getForEntity("/huisstijl/fonts/letters.woff2", String.class).getStatusCode().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "", "fonts", "fonts/", "favicon.ico", "../application.yaml", "..%2fhuisstijl%2ftheme.css", "fonts/../notes.txt", "fonts/..%2f..%2fx.css"})
    void nothingElseOfTheFolderOrBesideItIsServed(String name) {
        assertThat(visitor.getForEntity(URI.create(visitor.getRootUri() + "/huisstijl/" + name), String.class).getStatusCode().value())
                .isBetween(400, 404);
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNothingOfUseIsToldAtTheStart(@TempDir Path empty) {
        for (String setting : new String[] {empty.toString(), empty.resolve("weg").toString(), "\0"}) {
            assertThatThrownBy(() -> new HouseStyle(setting)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("voor de huisstijl bestaat niet of heeft geen theme.css, logo.svg of favicon.ico");
        }
    }
}
