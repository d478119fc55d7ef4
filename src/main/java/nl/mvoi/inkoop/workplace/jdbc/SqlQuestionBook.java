// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.workplace.internal.Question;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;
import nl.mvoi.inkoop.workplace.internal.Question.Answer;
import nl.mvoi.inkoop.workplace.internal.QuestionBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and answers in their tables: only adding and reading, which is done once in a transaction. */
@Repository
class SqlQuestionBook implements QuestionBook {

    private final JdbcClient database;
    private final OncePerTransaction<DossierNumber, List<Question>> read = new OncePerTransaction<>();

    /** An answer with the question it belongs to. */
    private record Answered(long question, Answer answer) {
    }

    SqlQuestionBook(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Question> of(DossierNumber dossier) {
        return read.get(dossier, this::stored);
    }

    private List<Question> stored(DossierNumber dossier) {
        Map<Long, List<Answer>> answers = database.sql("select a.question, a.answered_by, a.answered_at, a.answer from dossier_answer a"
                        + " join dossier_question q on q.id = a.question where q.dossier = :dossier order by a.id")
                .param("dossier", dossier.value()).query((row, at) -> answered(row)).list().stream()
                .collect(Collectors.groupingBy(Answered::question, Collectors.mapping(Answered::answer, Collectors.toList())));
        return database.sql("select id, asked_by, asked_at, to_person, to_group, question, sends_back from dossier_question where dossier = :dossier order by id")
                .param("dossier", dossier.value()).query((row, at) -> question(row, answers)).list();
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(row.getLong("question"), new Answer(row.getString("answered_by"), row.getObject("answered_at", OffsetDateTime.class),
                row.getString("answer")));
    }

    private static Question question(ResultSet row, Map<Long, List<Answer>> answers) throws SQLException {
        return new Question(row.getLong("id"), row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class),
                new Addressee(row.getString("to_person"), row.getString("to_group")), row.getString("question"),
                answers.getOrDefault(row.getLong("id"), List.of()), row.getBoolean("sends_back"));
    }

    @Override
    public void ask(DossierNumber dossier, String by, OffsetDateTime at, Addressee to, String text, boolean sendsBack) {
        database.sql("insert into dossier_question (dossier, asked_by, asked_at, to_person, to_group, question, sends_back)"
                        + " values (:dossier, :by, :at, :person, :group, :text, :back)")
                .param("dossier", dossier.value()).param("by", by).param("at", at).param("person", to.person()).param("group", to.group())
                .param("text", text).param("back", sendsBack).update();
        read.forget(dossier);
    }

    @Override
    public void answer(long question, String by, OffsetDateTime at, String text) {
        database.sql("insert into dossier_answer (question, answered_by, answered_at, answer) values (:question, :by, :at, :text)")
                .param("question", question).param("by", by).param("at", at).param("text", text).update();
        read.forgetAll();
    }
}
