// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What guessing costs. Each database has its own test class, for rows are locked there. */
abstract class ThrottleCases {

    private static final String OWN_BROWSER = "0123456789abcdef0123456789abcdef";

    private final MovableClock clock = new MovableClock();
    private final JdbcClient jdbc;
    private final Throttle throttle;
    private final Throttle secondServer;

    ThrottleCases(DataSource database) {
        jdbc = JdbcClient.create(database);
        throttle = server(database);
        secondServer = server(database);
    }

    private Throttle server(DataSource database) {
        return new Throttle(new SignInCounts(JdbcClient.create(database)), clock, new DataSourceTransactionManager(database));
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from sign_in_count").update();
    }

    @Test
    void twoMistakesCostNothingAndThenTheWaitDoublesUpToAMinute() {
        List<Long> waits = new ArrayList<>();
        for (int wrong = 0; wrong < 12; wrong++) {
            throttle.admit(guess("jurist", "10.0.0.1"));
            waits.add(waitFor(guess("jurist", "10.0.0.1")));
            clock.passes(Duration.ofSeconds(waits.get(wrong)));
        }
        assertThat(waits).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L);
    }

    @Test
    void aTryThatComesTooEarlyMakesNothingLonger() {
        wrong(5, "jurist", "10.0.0.1");
        List<?> before = rows();

        assertThat(waitFor(guess("jurist", "10.0.0.1"))).isEqualTo(4);
        clock.passes(Duration.ofMillis(3001));
        assertThat(waitFor(guess("jurist", "10.0.0.1"))).isEqualTo(1);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theRightPasswordTakesTheMistakesBack() {
        wrong(4, "jurist", "10.0.0.1");
        right("jurist", "10.0.0.1");

        wrong(2, "jurist", "10.0.0.1");
        assertThat(waitFor(guess("jurist", "10.0.0.1"))).isZero();
    }

    @Test
    void twentyGuessesAtTheSameInstantAreThreeGuessesAndSeventeenRefusals() throws Exception {
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> answers = IntStream.range(0, 20).mapToObj(number -> twenty.submit((Callable<Boolean>) () -> {
            start.await();
            return passes(number % 2 == 0 ? throttle : secondServer, guess("jurist", "10.0.0.1"));
        })).toList();
        start.countDown();

        int passed = 0;
        for (Future<Boolean> answer : answers) {
            passed += answer.get() ? 1 : 0;
        }
        twenty.shutdown();
        assertThat(passed).isEqualTo(3);
    }

    @Test
    void twoServersCountTogether() {
        throttle.admit(guess("jurist", "10.0.0.1"));
        secondServer.admit(guess("jurist", "10.0.0.1"));
        throttle.admit(guess("jurist", "10.0.0.1"));

        assertThatThrownBy(() -> secondServer.admit(guess("jurist", "10.0.0.1"))).isInstanceOf(TooManyTries.class)
                .hasMessage("Er is te vaak een onjuist wachtwoord ingevuld. Probeer het over 1 seconde opnieuw.");
    }

    @Test
    void whoeverGuessesWithoutPauseNeverKeepsTheOwnerOutOfTheOwnBrowserAtTheSameAddress() {
        Attempt owner = new Attempt("beheer", "10.0.0.1", Optional.of(OWN_BROWSER));
        throttle.wasRight(owner, throttle.admit(owner));
        wrong(40, "beheer", "10.0.0.1");

        assertThat(waitFor(guess("beheer", "10.0.0.1"))).isEqualTo(60);
        assertThat(waitFor(owner)).isZero();
    }

    @Test
    void theOwnBrowserCountsItsOwnMistakes() {
        Attempt owner = new Attempt("beheer", "10.0.0.1", Optional.of(OWN_BROWSER));
        throttle.wasRight(owner, throttle.admit(owner));
        for (int wrong = 0; wrong < 3; wrong++) {
            throttle.admit(owner);
        }
        assertThat(waitFor(owner)).isEqualTo(1);
    }

    @Test
    void aBrowserInWhichSomebodyElseSignedInIsAStranger() {
        Attempt colleague = new Attempt("jurist", "10.0.0.1", Optional.of(OWN_BROWSER));
        throttle.wasRight(colleague, throttle.admit(colleague));
        wrong(4, "beheer", "10.0.0.1");

        assertThat(waitFor(new Attempt("beheer", "10.0.0.1", Optional.of(OWN_BROWSER)))).isEqualTo(2);
    }

    @Test
    void guessingFromManyAddressesSlowsAStrangersTryByFiveSecondsAtMost() {
        for (int address = 0; address < 40; address++) {
            wrong(1, "beheer", "10.0.1." + address);
        }
        assertThat(waitFor(guess("beheer", "10.9.9.9"))).isEqualTo(5);
    }

    @Test
    void onePasswordTriedOnEverybodySlowsTheAddressAndNobodyElse() {
        for (int account = 0; account < 30; account++) {
            wrong(1, "medewerker" + account, "10.0.0.1");
        }
        assertThat(waitFor(guess("volgende", "10.0.0.1"))).isEqualTo(15);
        assertThat(waitFor(guess("volgende", "10.0.0.2"))).isZero();
    }

    @Test
    void signingInInBetweenDoesNotHelpWhoTriesOnePasswordOnEverybody() {
        for (int account = 0; account < 30; account++) {
            wrong(1, "medewerker" + account, "10.0.0.1");
            clock.passes(Duration.ofSeconds(waitFor(guess("gluurder", "10.0.0.1"))));
            right("gluurder", "10.0.0.1");
        }
        wrong(1, "volgende", "10.0.0.1");
        assertThat(waitFor(guess("gluurder", "10.0.0.1"))).isEqualTo(15);
    }

    @Test
    void afterAnHourWithoutMistakesNothingIsLeft() {
        wrong(9, "jurist", "10.0.0.1");
        clock.passes(Duration.ofHours(1));

        right("inkoper", "10.0.0.2");

        assertThat(jdbc.sql("select count(*) from sign_in_count where forgotten_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Integer.class).single()).isZero();
        assertThat(waitFor(guess("jurist", "10.0.0.1"))).isZero();
    }

    private void wrong(int times, String account, String address) {
        for (int number = 0; number < times; number++) {
            clock.passes(Duration.ofSeconds(waitFor(guess(account, address))));
            throttle.admit(guess(account, address));
        }
    }

    private void right(String account, String address) {
        clock.passes(Duration.ofSeconds(waitFor(guess(account, address))));
        throttle.wasRight(guess(account, address), throttle.admit(guess(account, address)));
    }

    /** How long it would take, without trying. */
    private long waitFor(Attempt attempt) {
        return throttle.earliest(attempt).map(until -> Duration.between(clock.instant(), until).plusMillis(999).toSeconds()).orElse(0L);
    }

    private List<?> rows() {
        return jdbc.sql("select key_hash, failures, waits_until, forgotten_at from sign_in_count order by key_hash").query().listOfRows();
    }

    private static boolean passes(Throttle server, Attempt attempt) {
        try {
            server.admit(attempt);
            return true;
        } catch (TooManyTries early) {
            return false;
        }
    }

    private static Attempt guess(String account, String address) {
        return new Attempt(account, address, Optional.empty());
    }
}
