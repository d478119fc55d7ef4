// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A table with a frame of its own, in which it can be moved sideways, with the keyboard too, when the window is narrower. */
final class WideTable extends CustomBlock {

    /** Puts the table in such a frame. */
    static void around(Node table) {
        WideTable frame = new WideTable();
        table.insertBefore(frame);
        frame.appendChild(table);
    }

    /** Writes the frame. */
    static final class Renderer implements NodeRenderer {

        private static final Map<String, String> FRAME = Map.of("class", "mvoi-scroll", "tabindex", "0", "role", "region", "aria-label", "Tabel");

        private final HtmlNodeRendererContext page;

        Renderer(HtmlNodeRendererContext page) {
            this.page = page;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(WideTable.class);
        }

        @Override
        public void render(Node frame) {
            HtmlWriter html = page.getWriter();
            html.tag("div", FRAME);
            page.render(frame.getFirstChild());
            html.tag("/div");
        }
    }
}
