// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.manual.internal.ManualPage.Chapter;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes a page of one file with Markdown. HTML in it shows as text. Links and pictures that work between the files work between the pages;
 * a link to a file that is no page is only its words.
 */
final class Typesetter extends AbstractVisitor {

    private static final String ROOT = "/handleiding/";
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final String file;
    private final List<String> files;
    private final Map<Node, String> anchors = new IdentityHashMap<>();
    private final List<Chapter> chapters = new ArrayList<>();

    /**
     * @param file  from the folder with documents on
     * @param files all files that are pages
     */
    Typesetter(String file, List<String> files) {
        this.file = file;
        this.files = files;
    }

    /** Once for each typesetter. The text begins with its title. */
    ManualPage set(String markdown) {
        Node text = Parser.builder().extensions(TABLES).build().parse(markdown);
        Node title = text.getFirstChild();
        String lead = PlainWords.of(title.getNext());
        title.unlink();
        text.accept(this);
        return new ManualPage(address(file), PlainWords.of(title), lead, chapters, html(text));
    }

    private String html(Node text) {
        return HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true)
                .attributeProviderFactory(context -> this::dress).nodeRendererFactory(WideTable.Renderer::new).build().render(text);
    }

    private void dress(Node node, String tag, Map<String, String> attributes) {
        Optional.ofNullable(anchors.get(node)).ifPresent(anchor -> attributes.put("id", anchor));
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        } else if (node instanceof Link) {
            // Meant for texts of strangers.
            attributes.remove("rel");
        }
    }

    @Override
    public void visit(Heading heading) {
        String title = PlainWords.of(heading);
        String anchor = anchor(title);
        anchors.put(heading, anchor);
        if (heading.getLevel() == 2) {
            chapters.add(new Chapter(anchor, title));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        URI target = target(link.getDestination());
        if (target.isAbsolute()) {
            return;
        }
        if (files.contains(target.getPath().substring(1))) {
            link.setDestination(address(target.getPath().substring(1)) + (target.getFragment() == null ? "" : "#" + target.getFragment()));
        } else {
            becomeWords(link);
        }
    }

    @Override
    public void visit(Image picture) {
        URI target = target(picture.getDestination());
        if (!target.isAbsolute()) {
            picture.setDestination(address(target.getPath().substring(1)));
            leadToItself(picture);
        }
    }

    /** On a telephone it is small on the page, and people open it. */
    private static void leadToItself(Image picture) {
        Link link = new Link(picture.getDestination(), null);
        picture.insertBefore(link);
        link.appendChild(picture);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            WideTable.around(block);
        }
        visitChildren(block);
    }

    private URI target(String destination) {
        return URI.create("/" + file).resolve(destination);
    }

    private static void becomeWords(Link link) {
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        link.unlink();
    }

    /** As the places where people read the files make them: a second one of the same name gets a number. */
    private String anchor(String title) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
        long before = anchors.values().stream().filter(other -> other.replaceFirst("-\\d+$", "").equals(name)).count();
        return before == 0 ? name : name + "-" + before;
    }

    private static String address(String file) {
        return ROOT + file.replaceFirst("^handleiding/", "").replaceFirst("(/README)?\\.md$", "");
    }
}
