// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ForeignNumber;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.SupplierDetails;
import org.springframework.data.relational.core.mapping.Table;

/** Who was considered for an invitation, as it was written down then. */
@Table("invitation")
record InvitationRow(long supplierId, String name, String cocNumber, String country, String foreignNumber, boolean invited, String reason) {

    static InvitationRow of(Invitee it) {
        Company company = it.company();
        ForeignNumber foreign = company.foreign();
        return new InvitationRow(it.supplierId(), company.name(), company.number() == null ? null : company.number().digits(),
                foreign == null ? null : foreign.country(), foreign == null ? null : foreign.number(), it.invited(), it.reason());
    }

    Invitee invitee(SupplierDetails details) {
        return new Invitee(supplierId, new Company(name, cocNumber == null ? null : new ChamberOfCommerceNumber(cocNumber),
                foreignNumber == null ? null : new ForeignNumber(country, foreignNumber)), invited, reason, details);
    }
}
