// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What gate G6 looks at as far as the award goes.
 *
 * @param beslistOp           when the award decision in force was taken; null without one
 * @param opschortingTotEnMet last day of the standstill; null when there is none
 * @param adviesOp            when the newest advice was given; null without one
 * @param heropendOp          when an award decision was last taken back in this round; null when none was
 * @param akkoord             AKKOORD, AFGEWEZEN or NIET_NODIG, the newest about the award; null without one
 * @param klachtInDeWeg       whether a complaint stands in the way
 */
record AwardStandsFacts(OffsetDateTime beslistOp, LocalDate opschortingTotEnMet, String opschortingBeeindigdDoor, LocalDate vandaag,
                        OffsetDateTime adviesOp, OffsetDateTime heropendOp, String akkoord, String akkoordDoor, OffsetDateTime akkoordOp,
                        boolean klachtInDeWeg) {
}
