// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

/** Variables of the process {@code akkoord}. */
final class ApprovalVariables {

    static final String SUBJECT = "akkoordOnderwerp";
    static final String THEME = "thema";
    static final String NEEDED = "akkoordNodig";
    static final String GROUP = "akkoordGroep";
    static final String REMIND_AT = "akkoordHerinneringOp";
    static final String ESCALATE_AT = "akkoordEscalatieOp";
    static final String RESULT = "akkoordResultaat";

    private ApprovalVariables() {
    }
}
