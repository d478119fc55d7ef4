// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class WrittenTogetherTest {

    private final List<List<String>> written = new ArrayList<>();
    private final WrittenTogether<String> rows = new WrittenTogether<>(written::add);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:"));
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @Test
    void theRowsOfATransactionAreWrittenInOneGoAndInTheirOrder() {
        transaction.executeWithoutResult(status -> {
            rows.add("a");
            transaction.executeWithoutResult(takingPart -> rows.add("b"));
            rows.add("c");
            assertThat(written).isEmpty();
        });
        transaction.executeWithoutResult(status -> rows.add("d"));

        assertThat(written).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void whoReadsSeesWhatWasAddedAndItIsWrittenOnce() {
        transaction.executeWithoutResult(status -> {
            rows.add("a");
            rows.write();
            rows.write();
            assertThat(written).containsExactly(List.of("a"));
            rows.add("b");
        });

        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void whatWaitsCanBeReadWithoutWritingIt() {
        transaction.executeWithoutResult(status -> {
            assertThat(rows.waiting()).isEmpty();
            rows.add("a");
            assertThat(rows.waiting()).containsExactly("a");
            assertThat(written).isEmpty();
            rows.write();
            assertThat(rows.waiting()).isEmpty();
        });
    }

    @Test
    void whatIsUndoneIsNeverWritten() {
        transaction.executeWithoutResult(status -> {
            rows.add("a");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> rows.write());

        assertThat(written).isEmpty();
    }

    @Test
    void whatCannotBeWrittenUndoesTheTransaction() {
        WrittenTogether<String> failing = new WrittenTogether<>(none -> {
            throw new IllegalStateException("full");
        });

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            rows.add("a");
            rows.write();
            failing.add("b");
        })).hasMessage("full");
        assertThatThrownBy(() -> failing.add("outside")).hasMessage("full");
    }

    @Test
    void aTransactionOfItsOwnWritesItsOwn() {
        TransactionTemplate ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(outer -> {
            rows.add("a");
            ofItsOwn.executeWithoutResult(inner -> rows.add("b"));
            assertThat(written).containsExactly(List.of("b"));
        });

        assertThat(written).containsExactly(List.of("b"), List.of("a"));
    }

    @Test
    void outsideATransactionARowIsWrittenAtOnce() {
        rows.add("a");
        rows.write();

        assertThat(written).containsExactly(List.of("a"));
    }
}
