// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/**
 * One thing that is wrong with a submission.
 *
 * @param field    key of the field it is about, as programs name it; empty when it is about none, or about more than one
 * @param sentence for the user: Dutch and complete
 */
public record Problem(String field, String sentence) {

    /** A problem that is not about one field. */
    public Problem(String sentence) {
        this("", sentence);
    }
}
