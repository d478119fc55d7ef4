// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.jdbc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Content of documents in pieces, counted from 0. */
@Component
public class Chunks {

    private final JdbcClient jdbc;

    Chunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a piece, in the transaction that registers the document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String content, int position, byte[] bytes) {
        jdbc.sql("insert into document_chunk (content, position, bytes) values (:content, :position, :bytes)")
                .param("content", content).param("position", position).param("bytes", bytes).update();
    }

    /** Empty beyond the last piece. */
    public Optional<byte[]> find(String content, int position) {
        return jdbc.sql("select bytes from document_chunk where content = :content and position = :position")
                .param("content", content).param("position", position).query(byte[].class).optional();
    }
}
