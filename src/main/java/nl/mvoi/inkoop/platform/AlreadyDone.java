// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** A refusal because the same was done already, however right the question is by itself. */
public class AlreadyDone extends Refusal {

    public AlreadyDone(String problem) {
        super(problem);
    }
}
