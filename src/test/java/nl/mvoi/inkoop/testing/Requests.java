// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.rules.Nature;

/** Makes requests: a test says what matters to it, the rest is filled in. */
public final class Requests {

    private final String topic;
    private String title = "Titel";
    private Nature nature;
    private String cpvCode;
    private BigDecimal value = BigDecimal.TEN;
    private int months = 12;
    private LocalDate start = LocalDate.of(2027, 3, 1);
    private String department = "Afdeling";

    private Requests(String topic) {
        this.topic = topic;
    }

    /** A request about a topic code. */
    public static Requests about(String topic) {
        return new Requests(topic);
    }

    public Requests titled(String it) {
        title = it;
        return this;
    }

    public Requests of(Nature it) {
        nature = it;
        return this;
    }

    public Requests cpv(String code) {
        cpvCode = code;
        return this;
    }

    /** Estimated at so many euro excl. VAT. */
    public Requests worth(String euro) {
        value = new BigDecimal(euro);
        return this;
    }

    public Requests months(int term) {
        months = term;
        return this;
    }

    public Requests from(LocalDate day) {
        start = day;
        return this;
    }

    public Requests by(String departmentName) {
        department = departmentName;
        return this;
    }

    public PurchaseRequest made() {
        return new PurchaseRequest(title, "Nodig", nature, cpvCode, topic, value, months, start, department, "B1", false);
    }
}
