// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDateTime;
import java.util.Optional;

/** Whether this installation lives at a later moment than the world, to try out what takes months or years. */
public interface TrialTime {

    /** What the trial clock says at the office; empty as long as it was never moved. */
    Optional<LocalDateTime> moved();
}
