// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;

/** What a contract is: with whom, for how much and from when until when, as markdown. */
final class ContractText {

    private ContractText() {
    }

    static String of(RegisteredContract contract) {
        return "**Contract " + Markdown.escape(contract.number()) + "**\n\n- Leverancier: " + Markdown.escape(contract.supplier())
                + "\n- Waarde: " + DutchFormat.euro(contract.value()) + " zonder btw\n- Looptijd: " + DutchFormat.day(contract.begin())
                + " tot en met " + DutchFormat.day(contract.end());
    }
}
