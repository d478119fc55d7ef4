// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DailyWork;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts in one row for each person and act. */
@Component
class CountsByDay implements DailyCount, DailyWork {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final CurrentUser user;
    private final Clock clock;

    CountsByDay(JdbcClient jdbc, PlatformTransactionManager transactions, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean another(Act act, int most) {
        boolean first = jdbc.sql("select count(*) from day_count where person = :person and kind = :kind")
                .param("person", user.idOrSystem()).param("kind", act.name()).query(Integer.class).single() == 0;
        if (first) {
            begin(act);
        }
        return jdbc.sql("update day_count set amount = case when counted_on = :today then amount + 1 else 1 end, counted_on = :today"
                        + " where person = :person and kind = :kind and (counted_on <> :today or amount < :most)")
                .param("today", LocalDate.now(clock)).param("person", user.idOrSystem()).param("kind", act.name()).param("most", most).update() > 0;
    }

    /** From a savepoint: after a failed statement PostgreSQL takes no other in the same transaction. */
    private void begin(Act act) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql("insert into day_count (person, kind, counted_on, amount) values (:person, :kind, :today, 0)")
                    .param("person", user.idOrSystem()).param("kind", act.name()).param("today", LocalDate.now(clock)).update());
        } catch (DuplicateKeyException there) {
            // Somebody did the same at the same moment: that row counts.
        }
    }

    @Override
    public String name() {
        return "tellingen van eerdere dagen opruimen";
    }

    @Override
    @Scheduled(cron = "${mvoi.opruimen.cron}", zone = "Europe/Amsterdam")
    public void run() {
        jdbc.sql("delete from day_count where counted_on < :today").param("today", LocalDate.now(clock)).update();
    }
}
