// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the budgethouder decided, one row each time. */
@Table("budget_decision")
public record BudgetRow(@Id Long id, DossierNumber dossier, boolean approved, String reason, String decidedBy, OffsetDateTime decidedAt,
                        BigDecimal estimatedValue, String department, String budgetCode) {

    /** Whether it covers what is asked now: no more money, from the same budget. */
    public boolean covers(PurchaseRequest asked) {
        return approved && estimatedValue != null && asked.estimatedValue().compareTo(estimatedValue) <= 0
                && asked.department().equals(department) && asked.budgetCode().equals(budgetCode);
    }
}
