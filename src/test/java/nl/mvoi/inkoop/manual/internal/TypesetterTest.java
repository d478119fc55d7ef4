// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a file with Markdown becomes a page. */
class TypesetterTest {

    @Test
    void aPageHasItsTitleItsFirstSentencesAndItsChapters() {
        ManualPage page = set("# Voor de `jurist`\n\nEerste zin.\nTweede *zin*.\n\n## KPI's (G7)\n\n### Stap\n\n## KPI's (G7)\n");

        assertThat(page.title()).isEqualTo("Voor de jurist");
        assertThat(page.address()).isEqualTo("/handleiding/jurist");
        assertThat(page.lead()).isEqualTo("Eerste zin. Tweede zin.");
        assertThat(page.chapters()).extracting(ManualPage.Chapter::anchor).containsExactly("kpis-g7", "kpis-g7-1");
        assertThat(page.html()).doesNotContain("<h1").contains("<h2 id=\"kpis-g7\">", "<h3 id=\"stap\">", "<h2 id=\"kpis-g7-1\">");
    }

    @Test
    void whatIsNoMarkdownShowsAsTextAndDoesNothing() {
        String html = set("# T\n\n<script>alert(1)</script>\n\nEen <b onclick=\"x()\">woord</b>, [kwaad](javascript:alert) en ![kwaad](javascript:alert).\n").html();

        assertThat(html).contains("&lt;script&gt;", "&lt;b onclick=").doesNotContain("<script", "<b ", "javascript:");
    }

    @Test
    void linksAndPicturesLeadFromPageToPageAndWhatIsNoPageIsOnlyWords() {
        String html = set("# T\n\n[A](../toegang.md#in-tasklist) [B](jurist.md) [C](#stap) [**D** d](../../CHANGELOG.md) [E](https://x.example/) ![F](beelden/taak.png)\n").html();

        assertThat(html).contains("<a href=\"/handleiding/toegang#in-tasklist\">A</a>", "<a href=\"/handleiding/jurist\">B</a>",
                "<a href=\"/handleiding/jurist#stap\">C</a>", " <strong>D</strong> d <a", "href=\"https://x.example/\"",
                "<a href=\"/handleiding/beelden/taak.png\"><img src=\"/handleiding/beelden/taak.png\" alt=\"F\"").doesNotContain("CHANGELOG");
    }

    @Test
    void aTableCanBeMovedSidewaysAndItsHeadsSayOfWhatTheyAre() {
        assertThat(set("# T\n\n| A | B |\n|---|---|\n| 1 | `2` |\n").html())
                .containsPattern("<div [^>]*tabindex=\"0\"[^>]*>\\s*<table>").contains("<th scope=\"col\">A</th>", "<td><code>2</code></td>");
    }

    private static ManualPage set(String markdown) {
        return new Typesetter("handleiding/jurist.md", List.of("handleiding/jurist.md", "toegang.md")).set(markdown);
    }
}
