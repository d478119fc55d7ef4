// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.time.OffsetDateTime;

/**
 * A request as the process needs it.
 *
 * @param needed     whether somebody must decide
 * @param group      group whose members may decide; null when not needed
 * @param remindAt   when to remind the group; null when not needed
 * @param escalateAt when to tell the directie; null when not needed
 */
public record OpenRequest(boolean needed, String group, OffsetDateTime remindAt, OffsetDateTime escalateAt) {
}
