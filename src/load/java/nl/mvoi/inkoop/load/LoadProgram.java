// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.rules.WorkingCalendar;

public final class LoadProgram {
    public static void main(String[] args) throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            server.create("product");
            server.create("kaal");
            Findings findings = new Findings();
            try (Product product = new Product(server, Files.createTempDirectory("mvoi-load")); Bare bare = new Bare(server)) {
                Roads roads = new Roads(product.bean(WorkingCalendar.class));
                List<Supplier<List<Step>>> all = List.of(roads::full, roads::light);
                for (Supplier<List<Step>> road : all) {
                    Tape tape = product.record(() -> Walker.walk(product, road.get()));
                    Walker.walk(product, road.get());
                    List<Walker.Taken> a = Walker.walkInDetail(product, road.get());
                    findings.add("whole walk", a.stream().flatMap(t -> t.asked().stream()).toList());
                    for (int i = 0; i < a.size(); i++) {
                        if (i == 0 || !a.get(i).step().element().equals(a.get(i - 1).step().element()) || i == 8) {
                            findings.add(a.get(i).step().element() + " " + a.get(i).step().theme(), a.get(i).asked());
                        }
                    }
                    bare.play(tape);
                    Walker.walk(bare, road.get());
                    bare.play(tape);
                    List<Walker.Taken> b = Walker.walk(bare, road.get());
                    a.forEach(t -> System.out.println("P " + t.step().element() + " " + t.step().theme() + " " + t.statements() + " " + t.transactions() + " " + t.cpu() / 1000000 + " " + t.wall() / 1000000));
                    b.forEach(t -> System.out.println("B " + t.step().element() + " " + t.step().theme() + " " + t.statements() + " " + t.transactions() + " " + t.cpu() / 1000000 + " " + t.wall() / 1000000));
                }
                Files.writeString(Path.of("target", "findings.md"), findings.text());
            }
        }
        System.exit(0);
    }
}
