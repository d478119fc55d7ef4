// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * A contract as this room keeps it.
 *
 * @param id              null until it is kept
 * @param version         how often it was changed when it was read, so that nobody writes over the change of another; null until it is kept
 * @param lot             number of the lot that it is about; null when it is about the whole purchase
 * @param supplierId      record of the company in the tender
 * @param value           euro excl. VAT, whole term
 * @param manager         user id; null until it is signed
 * @param objection       why who should sign did not; null once the buyer dealt with it
 * @param nextMeasurement the day for which the next measurement is planned; null when none is
 */
public record RegisteredContract(Long id, Integer version, DossierNumber dossier, Integer lot, String number, long supplierId, String supplier, String chamberOfCommerceNumber,
                                 BigDecimal value, LocalDate begin, LocalDate end, String manager, String signedBy,
                                 LocalDate signedOn, Contracts.Status status, String objection, LocalDate nextMeasurement, List<Contracts.Kpi> kpis) {

    RegisteredContract running(LocalDate newBegin, LocalDate newEnd) {
        return new RegisteredContract(id, version, dossier, lot, number, supplierId, supplier, chamberOfCommerceNumber, value, newBegin, newEnd, manager,
                signedBy, signedOn, status, objection, nextMeasurement, kpis);
    }

    RegisteredContract objected(String newObjection) {
        return new RegisteredContract(id, version, dossier, lot, number, supplierId, supplier, chamberOfCommerceNumber, value, begin, end, manager, signedBy,
                signedOn, status, newObjection, nextMeasurement, kpis);
    }

    RegisteredContract signed(String by, LocalDate on, String newManager) {
        return new RegisteredContract(id, version, dossier, lot, number, supplierId, supplier, chamberOfCommerceNumber, value, begin, end, newManager, by, on,
                Contracts.Status.GETEKEND, objection, nextMeasurement, kpis);
    }

    RegisteredContract measuringNext(LocalDate day) {
        return new RegisteredContract(id, version, dossier, lot, number, supplierId, supplier, chamberOfCommerceNumber, value, begin, end, manager, signedBy,
                signedOn, status, objection, day, kpis);
    }

    RegisteredContract ended() {
        return new RegisteredContract(id, version, dossier, lot, number, supplierId, supplier, chamberOfCommerceNumber, value, begin, end, manager, signedBy,
                signedOn, Contracts.Status.BEEINDIGD, objection, null, kpis);
    }

    Contracts.Contract asContract() {
        return new Contracts.Contract(number, dossier, supplierId, supplier, chamberOfCommerceNumber, value, begin, end, manager, signedBy, signedOn, status, kpis);
    }
}
