// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Lot;
import nl.mvoi.inkoop.tender.jdbc.Frameworks;
import org.springframework.stereotype.Service;

/** Holds a purchase against the framework that it names. */
@Service
public class FrameworkBook implements FrameworkRegister {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 10;

    private final Frameworks frameworks;
    private final RuleLibrary rules;
    private final Clock clock;
    /** By number: what is recorded of one never changes. */
    private final OncePerTransaction<String, Optional<FrameworkAgreement>> recorded = new OncePerTransaction<>();

    public FrameworkBook(Frameworks frameworks, RuleLibrary rules, Clock clock) {
        this.frameworks = frameworks;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Framework of(Dossier dossier, Framework named) {
        return registered(named).map(it -> new Framework(it.number(), lot(it, named), it.begin(), it.end(), it.remaining(taken(it.number(), dossier.number())),
                it.describes(dossier.request()), named.scopeReason(), it.callOff())).orElse(named);
    }

    @Override
    public Framework hold(Dossier dossier, Framework named) {
        if (named.isNamed()) {
            frameworks.hold(Names.code(named.number()));
        }
        return of(dossier, named);
    }

    @Override
    public Optional<String> warning(Dossier dossier) {
        return registered(dossier.grounds().framework()).flatMap(it -> warning(it, it.ceiling().subtract(it.remaining(taken(it.number(), dossier.number())))
                .add(dossier.request().estimatedValue())));
    }

    /** @param used euro excl. VAT */
    Optional<String> warning(FrameworkAgreement it, BigDecimal used) {
        BigDecimal percent = used.multiply(HUNDRED).divide(it.ceiling(), DIGITS, RoundingMode.DOWN);
        return rules.frameworkLimit(percent, LocalDate.now(clock)).map(limit -> "Van raamovereenkomst " + it.number() + " is "
                + DutchFormat.number(percent.setScale(1, RoundingMode.DOWN)) + "% benut. " + limit.advice());
    }

    /** With one lot nobody needs to say which; one that is not there is none. */
    private static Integer lot(FrameworkAgreement it, Framework named) {
        return it.lots().size() == 1 ? Integer.valueOf(it.lots().get(0).number())
                : it.lots().stream().map(Lot::number).filter(number -> Integer.valueOf(number).equals(named.lot())).findFirst().orElse(null);
    }

    /** The framework that a dossier calls off, if it does: not when it chose a heavier procedure than the call-off. */
    Optional<FrameworkAgreement> called(Dossier dossier) {
        Framework framework = dossier.grounds().framework();
        return dossier.callsOff() && framework.isRegistered() ? registered(framework) : Optional.empty();
    }

    private Optional<FrameworkAgreement> registered(Framework named) {
        return named.isNamed() ? recorded.get(Names.code(named.number()), frameworks::find) : Optional.empty();
    }

    private BigDecimal taken(String number, DossierNumber besides) {
        return frameworks.usage(List.of(number), besides).getOrDefault(number, Usage.NOTHING).all();
    }
}
