// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;

/** Companies that have or had a contract. Who won is public by then, so their names and numbers are no secret; who bid and lost is not among them. */
public interface ContractedSuppliers {

    /** Each company once, the one that signed last in front, as it is known now. */
    List<Company> newest(int most);
}
