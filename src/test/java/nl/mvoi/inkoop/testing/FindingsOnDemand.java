// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A check of one more room at gates where a form already refuses what the gate would find, so that the way back can be walked:
 * it finds something as long as a test wants that.
 */
@TestConfiguration
public class FindingsOnDemand {

    public static final String FINDING = "Een andere kamer vond nog iets.";

    private static final Set<Map.Entry<Gate, DossierNumber>> WANTED = ConcurrentHashMap.newKeySet();

    /** From now on the gate finds something for the dossier. */
    public static void at(Gate gate, DossierNumber dossier) {
        WANTED.add(Map.entry(gate, dossier));
    }

    /** From now on the gate is in order for the dossier. */
    public static void noneAt(Gate gate, DossierNumber dossier) {
        WANTED.remove(Map.entry(gate, dossier));
    }

    @Bean
    GateCheck<Wanted> findingAtG1() {
        return check(Gate.G1);
    }

    @Bean
    GateCheck<Wanted> findingAtG6() {
        return check(Gate.G6);
    }

    @Bean
    GateCheck<Wanted> findingAtG8() {
        return check(Gate.G8);
    }

    /** @param bevinding whether a test wants one */
    record Wanted(boolean bevinding) {
    }

    private static GateCheck<Wanted> check(Gate gate) {
        return new GateCheck<>() {

            @Override
            public Gate gate() {
                return gate;
            }

            @Override
            public String name() {
                return "proef";
            }

            @Override
            public Class<Wanted> type() {
                return Wanted.class;
            }

            @Override
            public Wanted facts(DossierNumber dossier) {
                return new Wanted(WANTED.contains(Map.entry(gate, dossier)));
            }

            @Override
            public List<String> judge(Wanted facts) {
                return facts.bevinding() ? List.of(FINDING) : List.of();
            }
        };
    }
}
