// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final OncePerTransaction<String, Integer> kept = new OncePerTransaction<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final NoDatabase transactions = new NoDatabase();
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @Test
    void inATransactionItIsReadOnce() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            assertThat(read()).isEqualTo(1);
        });
    }

    @Test
    void outsideATransactionNothingIsKept() {
        assertThat(read()).isEqualTo(1);
        kept.keep("a", 7);
        kept.forget("a");
        kept.forgetAll();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void whoDecidesAboutTheWholeReadsWhatOthersFinishedMeanwhile() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            OncePerTransaction.startAnew();
            assertThat(read()).isEqualTo(2);
            assertThat(read()).isEqualTo(2);
        });
        OncePerTransaction.startAnew();
        assertThat(read()).isEqualTo(3);
    }

    @Test
    void nothingOutlivesItsTransaction() {
        transaction.executeWithoutResult(status -> read());
        transaction.executeWithoutResult(status -> assertThat(read()).isEqualTo(2));
        assertThat(read()).isEqualTo(3);
    }

    @Test
    void whatWasKeptInATransactionThatFailedIsGone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            kept.keep("a", 7);
            throw new IllegalStateException("undone");
        })).isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> assertThat(read()).isEqualTo(1));
    }

    @Test
    void aTransactionOfItsOwnReadsForItselfAndTheOuterOneKeepsItsOwn() {
        TransactionTemplate ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            assertThat(read()).isEqualTo(1);
            ofItsOwn.executeWithoutResult(inner -> {
                assertThat(read()).isEqualTo(2);
                kept.keep("a", 7);
            });
            assertThat(read()).isEqualTo(1);
        });
    }

    @Test
    void aTransactionThatOnlyTakesPartSharesWhatWasRead() {
        transaction.executeWithoutResult(outer -> {
            read();
            transaction.executeWithoutResult(inner -> {
                assertThat(read()).isEqualTo(1);
                kept.forget("a");
            });
            assertThat(read()).isEqualTo(2);
        });
    }

    @Test
    void whatIsForgottenIsReadAgainAndTheRestIsNot() {
        transaction.executeWithoutResult(status -> {
            read();
            kept.keep("b", 7);
            kept.forget("a");
            assertThat(read()).isEqualTo(2);
            assertThat(kept.get("b", key -> 0)).isEqualTo(7);
            kept.forgetAll();
            assertThat(kept.get("b", key -> 0)).isZero();
        });
    }

    @Test
    void whatIsAddedToWhatWasReadIsSeenAndWhatWasNotReadIsRead() {
        transaction.executeWithoutResult(status -> {
            kept.adjust("a", before -> before + 10);
            assertThat(read()).isEqualTo(1);
            kept.adjust("a", before -> before + 10);
            assertThat(read()).isEqualTo(11);
        });
        kept.adjust("a", before -> before + 10);
        assertThat(read()).isEqualTo(2);
    }

    private int read() {
        return kept.get("a", key -> reads.incrementAndGet());
    }

    /** Begins, puts aside and ends transactions of nothing. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private boolean active;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return active;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            active = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            active = false;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            active = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            active = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            active = false;
        }
    }
}
