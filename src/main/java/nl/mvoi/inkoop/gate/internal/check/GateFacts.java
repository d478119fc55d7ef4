// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** What every check of a gate looked at, by the name of the check. */
public record GateFacts(@JsonValue Map<String, Object> byCheck) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GateFacts {
    }
}
