// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.mvoi.inkoop.load.Sql.Asked;
import nl.mvoi.inkoop.load.Walker.Measured;
import nl.mvoi.inkoop.load.Walker.Taken;

/** Walks one road on both sides, in turns, and tells what it takes. */
final class WalkMeasure {

    private final Product product;
    private final Bare bare;
    private final Supplier<List<Step>> road;
    private final List<List<Taken>> ofProduct = new ArrayList<>();
    private final List<List<Taken>> ofBare = new ArrayList<>();
    private final Tape tape;

    /** Records the walk, warms up and measures. @param rounds how often to walk before measuring, and again while measuring */
    WalkMeasure(Product product, Bare bare, Supplier<List<Step>> road, int rounds) {
        this.product = product;
        this.bare = bare;
        this.road = road;
        tape = product.record(() -> Walker.walk(product, road.get()));
        for (int round = 0; round < 2 * rounds; round++) {
            if (round == rounds) {
                ofProduct.clear();
                ofBare.clear();
            }
            ofProduct.add(Walker.walk(product, road.get()));
            ofBare.add(replay());
        }
    }

    private List<Taken> replay() {
        bare.play(tape);
        return Walker.walk(bare, road.get());
    }

    /** Adds the measures of the walk as a whole. */
    void whole(String name, Table table, double mostStatements, double mostCpu) {
        table.compare("SQL of a " + name + " walk, mail with it", "", statements(ofBare, true), statements(ofProduct, true), mostStatements);
        table.compare("SQL of a " + name + " walk, mail apart", "", statements(ofBare, false), statements(ofProduct, false), mostStatements);
        table.compare("CPU of a " + name + " walk, mail with it", "ms", cpu(ofBare, true), cpu(ofProduct, true), mostCpu);
        table.compare("CPU of a " + name + " walk, mail apart", "ms", cpu(ofBare, false), cpu(ofProduct, false), mostCpu);
    }

    private static double statements(List<List<Taken>> walks, boolean mail) {
        return sum(walks.get(walks.size() - 1), Measured::statements, mail);
    }

    private static double cpu(List<List<Taken>> walks, boolean mail) {
        return Figures.medianMs(walks.stream().map(walk -> sum(walk, Measured::cpu, mail)).toList());
    }

    private static long sum(List<Taken> walk, ToLongFunction<Measured> what, boolean mail) {
        return walk.stream().mapToLong(taken -> mail ? taken.sum(what) : what.applyAsLong(taken.own())).sum();
    }

    /** Adds what the completion of a gate takes: the dearest of all but the last, and the last, after which the road goes on. */
    void gates(Table table, double mostFirst, double mostLast, double mostMs) {
        Predicate<Taken> gate = taken -> "poortInvullen".equals(taken.step().element());
        table.limit("gate completion, dearest of the first four", "statements", dearest(ofBare, gate), dearest(ofProduct, gate), mostFirst);
        table.limit("gate completion, last of five", "statements", last(ofBare, gate), last(ofProduct, gate), mostLast);
        table.limit("gate completion, median", "ms", medianMs(ofBare, gate), medianMs(ofProduct, gate), mostMs);
    }

    private static double dearest(List<List<Taken>> walks, Predicate<Taken> which) {
        List<Long> each = statementsOf(walks, which);
        return each.subList(0, each.size() - 1).stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static double last(List<List<Taken>> walks, Predicate<Taken> which) {
        List<Long> each = statementsOf(walks, which);
        return each.get(each.size() - 1);
    }

    private static List<Long> statementsOf(List<List<Taken>> walks, Predicate<Taken> which) {
        return walks.get(walks.size() - 1).stream().filter(which).map(taken -> taken.sum(Measured::statements)).toList();
    }

    private static double medianMs(List<List<Taken>> walks, Predicate<Taken> which) {
        return Figures.medianMs(own(walks, which).toList());
    }

    private static Stream<Long> own(List<List<Taken>> walks, Predicate<Taken> which) {
        return walks.stream().flatMap(List::stream).filter(which).map(taken -> taken.own().wall());
    }

    /** Adds how long the slowest completions keep somebody waiting. */
    void completions(Table table, double mostMs) {
        table.limit("p95 of all completions of a full walk", "ms", Figures.p95Ms(own(ofBare, taken -> taken.step().isCompletion()).toList()),
                Figures.p95Ms(own(ofProduct, taken -> taken.step().isCompletion()).toList()), mostMs);
    }

    /** Adds what the strategy takes, from which the gates follow. */
    void strategy(String name, Table table, double most, double mostMs) {
        Predicate<Taken> strategy = taken -> "strategieOpstellen".equals(taken.step().element());
        table.limit("strategieOpstellen, " + name, "statements", last(ofBare, strategy), last(ofProduct, strategy), most);
        table.limit("strategieOpstellen, " + name, "ms", medianMs(ofBare, strategy), medianMs(ofProduct, strategy), mostMs);
    }

    /** Tells which statements each step asks. */
    void tell(String name, Findings findings) {
        List<Taken> here = Walker.walkInDetail(product, road.get());
        bare.play(tape);
        List<Taken> there = Walker.walkInDetail(bare, road.get());
        findings.add("the " + name + " walk", all(here), all(there));
        for (int step = 0; step < here.size(); step++) {
            Taken taken = here.get(step);
            findings.add(name + ": " + taken.step().element() + ", " + taken.mails().size() + " mails", taken.asked(), there.get(step).asked());
        }
    }

    private static List<Asked> all(List<Taken> walk) {
        return walk.stream().flatMap(taken -> taken.asked().stream()).toList();
    }

    /** Adds how many processes one more walk leaves behind in the history. */
    void history(Table table, double most) {
        table.limit("process instances of a full dossier left in history", "", left(bare, () -> replay()),
                left(product, () -> Walker.walk(product, road.get())), most);
    }

    private static long left(Side side, Runnable walk) {
        long before = side.engine().getHistoryService().createHistoricProcessInstanceQuery().count();
        walk.run();
        return side.engine().getHistoryService().createHistoricProcessInstanceQuery().count() - before;
    }

    /** Adds how much disk a dossier takes that is half-way. @param steps of the road that were taken then */
    void disk(Table table, PostgresServer server, int steps, int dossiers, double most) {
        List<Step> half = road.get().subList(0, steps);
        table.compare("disk per half-done dossier", "KB",
                server.grown(Bare.DATABASE, () -> repeat(dossiers, () -> {
                    bare.play(tape);
                    Walker.walk(bare, half);
                })) / dossiers / 1024.0,
                server.grown(Product.DATABASE, () -> repeat(dossiers, () -> Walker.walk(product, road.get().subList(0, steps)))) / dossiers / 1024.0, most);
    }

    private static void repeat(int times, Runnable work) {
        for (int time = 0; time < times; time++) {
            work.run();
        }
    }
}
