// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ContractedSuppliers;
import nl.mvoi.inkoop.tender.Invitations;
import org.springframework.stereotype.Component;

/** Suppliers that a buyer can choose instead of typing name and number: who was invited, else who has a contract. */
@Component
class OfferedSuppliers {

    /** More than this nobody looks through; another name can be typed. */
    private static final int MOST_OFFERED = 50;

    private final Invitations invitations;
    private final ContractedSuppliers contracted;

    OfferedSuppliers(Invitations invitations, ContractedSuppliers contracted) {
        this.invitations = invitations;
        this.contracted = contracted;
    }

    /** The options of the form's field, also who already bid: a bid that was recorded wrongly is recorded again. */
    List<Map<String, String>> options(DossierNumber dossier) {
        return candidates(dossier).map(Company::line).distinct().map(line -> Map.of("label", line, "value", line)).toList();
    }

    private Stream<Company> candidates(DossierNumber dossier) {
        List<Company> invited = invitations.of(dossier);
        return invited.isEmpty() ? known() : invited.stream();
    }

    /** Who has or had a contract, newest first. */
    Stream<Company> known() {
        return contracted.newest(MOST_OFFERED).stream();
    }
}
