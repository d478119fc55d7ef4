// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Norm;
import nl.mvoi.inkoop.rules.Theme;

/** The contract register. */
public interface Contracts {

    /** The contract about the whole purchase of each of these dossiers, the first where there are more; a dossier without one is left out. */
    Map<DossierNumber, Contract> of(Collection<DossierNumber> dossiers);

    /** The contract about the whole purchase, if there is one; the first where there are more. */
    default Optional<Contract> find(DossierNumber dossier) {
        return Optional.ofNullable(of(List.of(dossier)).get(dossier));
    }

    /** How far a contract is. */
    enum Status {
        CONCEPT, GETEKEND, BEEINDIGD
    }

    /**
     * @param number     of the contract
     * @param supplierId record of the company in the tender
     * @param chamberOfCommerceNumber as it stood on the bid; null when it had none
     * @param value      euro excl. VAT, whole term
     * @param manager    user id of the contractmanager
     * @param status     null when it was kept with a code that this version does not know
     */
    record Contract(String number, DossierNumber dossier, long supplierId, String supplier, String chamberOfCommerceNumber, BigDecimal value,
                    LocalDate begin, LocalDate end, String manager, String signedBy, LocalDate signedOn, Status status, List<Kpi> kpis) {
    }

    /** A promise of the winner that is measured; the norm is the offered value. */
    record Kpi(String requirementCode, Theme theme, String description, String unit, String operator, BigDecimal norm,
               String frequency) {

        /** The norm with its sign and unit. */
        public Norm limit() {
            return new Norm(operator, norm, unit);
        }
    }
}
