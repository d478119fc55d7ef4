// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;

/**
 * What people state about a purchase and the rules go by: first what the request says, then what the strategy says.
 *
 * @param labourShare which part of the contract sum goes to wages, in percent; null when it is not known
 */
public record Grounds(Framework framework, HiringRoute hiring, BigDecimal labourShare) {

    /** Nothing was stated. */
    public static final Grounds NONE = new Grounds(Framework.NONE, HiringRoute.NONE, null);

    /** The same within another framework, or the same as another knows it. */
    public Grounds within(Framework other) {
        return new Grounds(other, hiring, labourShare);
    }
}
