// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Lot;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Promise;
import nl.mvoi.inkoop.tender.jdbc.Frameworks;

/** Framework agreements for road works in the register, each with a number of its own. */
public final class RegisteredFrameworks {

    private static final AtomicInteger NEXT = new AtomicInteger(90_000);
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.ZONE);

    private RegisteredFrameworks() {
    }

    /** One that runs from last year on for three years more. @return its number */
    public static String road(Frameworks register, CallOff callOff, String ceiling, Promise... promises) {
        return add(register, callOff, ceiling, TODAY.minusYears(1), TODAY.plusYears(3), List.of("4523"), "WEG", promises);
    }

    /** @return its number */
    public static String add(Frameworks register, CallOff callOff, String ceiling, LocalDate begin, LocalDate end, List<String> cpv, String topic, Promise... promises) {
        String number = "RAAM-2024-" + NEXT.incrementAndGet();
        register.add(new FrameworkAgreement(number, "Asfalt", cpv, topic, begin, end, new BigDecimal(ceiling), BigDecimal.ZERO, callOff,
                List.of(new Lot(1, "Hele stad", List.of(new Company("Groene Wegen BV", new ChamberOfCommerceNumber("12345678")),
                        new Company("Snel Asfalt NV", null)))), List.of(promises)), "proef", OfficeClock.now(Clock.systemUTC()));
        return number;
    }
}
