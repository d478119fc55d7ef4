// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WhatChanges;
import nl.mvoi.inkoop.rules.internal.change.TriedChanges;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How fast the rule library answers, next to the same questions asked of the engine's own service for decisions. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class RuleLibraryBenchmark {

    private static final int MANY = 100_000;

    private List<Purchase> purchases;
    private RuleLibrary library;
    private RuleLibrary naive;
    private RuleLibrary fair;
    private LegalTests legalTests;
    private WhatChanges whatChanges;
    private int next;

    @Setup
    public void start() throws IOException {
        purchases = RandomPurchases.make(MANY);
        library = DeployedRules.library(new LabelledCpv());
        legalTests = new AskedLegalTests(library, DeployedRules.book());
        whatChanges = new TriedChanges(library, new AskedLegalTests(library, DeployedRules.book()), DeployedRules.book(), DeployedRules.decisions());
        naive = DeployedRules.library(new NaiveDecisions(DeployedRules.decisionService()), new LabelledCpv());
        fair = DeployedRules.library(new NaiveDecisions(FairEngine.decisionService()), new LabelledCpv());
    }

    /** One exploration of the rule library, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Exploration oneExploration() {
        return library.explore(purchase());
    }

    /** All that the API answers about one purchase: exploration, legal tests with what they ask, and what would change it. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public void completeAnswer(Blackhole results) {
        Purchase purchase = purchase();
        results.consume(library.explore(purchase));
        results.consume(legalTests.of(purchase));
        results.consume(whatChanges.of(purchase));
    }

    /** The same exploration through the engine's service, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 4)
    @Measurement(iterations = 5, time = 4)
    public Exploration oneExplorationNaively() {
        return naive.explore(purchase());
    }

    /** The same exploration through the engine's service, which keeps no history and reads no expression twice, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 4)
    @Measurement(iterations = 5, time = 4)
    public Exploration oneExplorationFairly() {
        return fair.explore(purchase());
    }

    /** Different purchases one after the other on one thread, from a cold start. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public void hundredThousandPurchases(Blackhole results) {
        purchases.forEach(purchase -> results.consume(library.explore(purchase)));
    }

    private Purchase purchase() {
        next = (next + 1) % MANY;
        return purchases.get(next);
    }

    /** Runs all five and prints how they compare. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results =
                new Runner(new OptionsBuilder().include(RuleLibraryBenchmark.class.getName()).build()).run();
        double fast = score(results, "oneExploration");
        double naively = score(results, "oneExplorationNaively");
        double fairly = score(results, "oneExplorationFairly");
        System.out.printf(Locale.ROOT, "%none exploration: %.3f ms, naively %.1f ms, %.0f times faster%n"
                        + "the same without history and reading each expression once: %.1f ms, %.0f times faster%n"
                        + "one complete answer: %.1f ms%n"
                        + "%,d different purchases: %.1f s%n",
                fast, naively, naively / fast, fairly, fairly / fast, score(results, "completeAnswer"), MANY, score(results, "hundredThousandPurchases") / 1000);
    }

    private static double score(Collection<RunResult> results, String benchmark) {
        return results.stream().filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .findFirst().orElseThrow().getPrimaryResult().getScore();
    }
}
