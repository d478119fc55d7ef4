// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DailyCount.Act;
import nl.mvoi.inkoop.testing.DailyCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A limit for a day counts what was done, by whatever number of requests at once. */
abstract class DailyCountsInATable {

    private static final int MOST = 3;

    @Autowired
    DailyCount count;
    @Autowired
    JdbcClient database;
    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void nobodyDidAnything() {
        DailyCounts.forget(database, CurrentUser.SYSTEM);
    }

    private boolean another() {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> count.another(Act.MELDING, MOST)));
    }

    @Test
    void whoDoesItManyTimesAtOncePassesNoLimit() throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> done;
        try {
            Callable<Boolean> once = this::another;
            done = people.invokeAll(Collections.nCopies(8, once));
        } finally {
            people.shutdown();
        }

        int counted = 0;
        for (Future<Boolean> one : done) {
            counted += one.get() ? 1 : 0;
        }
        assertThat(counted).isEqualTo(MOST);
        assertThat(DailyCounts.of(database, CurrentUser.SYSTEM)).isEqualTo(MOST);
    }

    @Test
    void whatFailsDoesNotCountAndADayLaterItBeginsAgain() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            count.another(Act.MELDING, MOST);
            throw new IllegalStateException("refused");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(DailyCounts.of(database, CurrentUser.SYSTEM)).isZero();

        DailyCounts.fill(database, CurrentUser.SYSTEM, Act.MELDING, MOST);
        assertThat(another()).isFalse();
        DailyCounts.yesterday(database, CurrentUser.SYSTEM);
        assertThat(another()).isTrue();
        assertThat(DailyCounts.of(database, CurrentUser.SYSTEM)).isEqualTo(1);
    }

    @Test
    void whatIsCountedIsCountedForEachActApart() {
        DailyCounts.fill(database, CurrentUser.SYSTEM, Act.VRAAG, MOST);

        assertThat(another()).isTrue();
    }
}
