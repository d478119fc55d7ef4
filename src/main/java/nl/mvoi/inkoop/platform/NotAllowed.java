// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** A refusal because of who asks, whatever was asked. */
public class NotAllowed extends Refusal {

    public NotAllowed(String problem) {
        super(problem);
    }
}
