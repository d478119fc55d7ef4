// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.SupplierDetails;
import org.springframework.data.relational.core.mapping.Table;

/** Who was considered for an invitation, as it was written down then. */
@Table("invitation")
record InvitationRow(long supplierId, String name, String companyNumber, boolean invited, String reason) {

    static InvitationRow of(Invitee it) {
        return new InvitationRow(it.supplierId(), it.company().name(), it.company().numberText(), it.invited(), it.reason());
    }

    Invitee invitee(SupplierDetails details) {
        return new Invitee(supplierId, Company.of(name, companyNumber), invited, reason, details);
    }
}
