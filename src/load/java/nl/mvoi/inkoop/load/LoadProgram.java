// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.load.Walker.Measured;
import nl.mvoi.inkoop.load.Walker.Taken;
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
                    List<Taken> a = Walker.walkInDetail(product, road.get());
                    bare.play(tape);
                    Walker.walk(bare, road.get());
                    bare.play(tape);
                    List<Taken> b = Walker.walkInDetail(bare, road.get());
                    findings.add("whole walk", a.stream().flatMap(t -> t.asked().stream()).toList(), b.stream().flatMap(t -> t.asked().stream()).toList());
                    for (int i = 0; i < a.size(); i++) {
                        if (i == 0 || !a.get(i).step().element().equals(a.get(i - 1).step().element()) || i == 8) {
                            findings.add(a.get(i).step().element() + " " + a.get(i).step().theme() + ", " + a.get(i).mails().size() + " mails", a.get(i).asked(), b.get(i).asked());
                        }
                    }
                    for (int i = 0; i < a.size(); i++) {
                        System.out.println("P " + a.get(i).step().element() + " " + a.get(i).own().statements() + " " + a.get(i).mails().size() + " " + a.get(i).sum(Measured::statements) + " / " + b.get(i).own().statements() + " " + b.get(i).mails().size() + " " + b.get(i).sum(Measured::statements));
                    }
                }
                Files.writeString(Path.of("target", "findings.md"), findings.text());
            }
        }
        System.exit(0);
    }
}
