// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;

/** Where on its form a submission is refused. */
public final class RefusedFields {

    private RefusedFields() {
    }

    /** The field of each problem, in their order; empty for one that is not about one field. */
    public static List<String> of(Problems problems) {
        return catchThrowableOfType(Refusal.class, problems::refuseIfAny).found().stream().map(Problem::field).toList();
    }
}
