// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.workplace.internal.Question;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;
import nl.mvoi.inkoop.workplace.internal.Question.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test is one transaction. */
@DataJdbcTest
@Import(SqlQuestionBook.class)
class SqlQuestionBookTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T13:00:00+01:00");

    private final SqlQuestionBook book;
    private final JdbcClient database;

    @Autowired
    SqlQuestionBookTest(SqlQuestionBook book, JdbcClient database) {
        this.book = book;
        this.database = database;
    }

    @Test
    void whoeverReadBeforeSeesWhatIsAskedAndAnsweredInTheSameTransaction() {
        assertThat(book.of(DOSSIER)).isEmpty();

        ask();
        assertThat(book.of(DOSSIER)).extracting(Question::text).containsExactly("Waarom?");

        book.answer(book.of(DOSSIER).get(0).id(), "opdrachtgever", NOW, "Daarom.");
        assertThat(book.of(DOSSIER).get(0).answers()).extracting(Answer::text).containsExactly("Daarom.");
    }

    @Test
    void theQuestionsOfADossierAreReadOnceInATransaction() {
        ask();
        book.of(DOSSIER);

        database.sql("update dossier_question set question = 'Langs het boek'").update();

        assertThat(book.of(DOSSIER)).extracting(Question::text).containsExactly("Waarom?");
    }

    private void ask() {
        book.ask(DOSSIER, "inkoper", NOW, new Addressee("opdrachtgever", null), "Waarom?", true);
    }
}
