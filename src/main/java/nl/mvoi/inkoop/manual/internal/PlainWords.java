// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What is written in a part of a page, without its marks. */
final class PlainWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainWords() {
    }

    static String of(Node part) {
        PlainWords reader = new PlainWords();
        part.accept(reader);
        return reader.words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }
}
