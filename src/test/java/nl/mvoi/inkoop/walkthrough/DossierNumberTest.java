// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopTest
class DossierNumberTest {

    private static final int AT_ONCE = 6;

    @Autowired
    ProcessEngine engine;

    @Test
    void requestsThatComeInTogetherEachGetANumberOfTheirOwn() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<String> request = () -> new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops()).number().value();
            List<Future<String>> answers = people.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> request).toList());

            Set<String> numbers = answers.stream().map(DossierNumberTest::answer).collect(Collectors.toSet());
            assertThat(numbers).hasSize(AT_ONCE);
        } finally {
            people.shutdown();
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
