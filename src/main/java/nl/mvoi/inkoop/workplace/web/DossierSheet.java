// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import nl.mvoi.inkoop.document.AllowedFiles;
import nl.mvoi.inkoop.rules.DocumentRules.Kind;

/**
 * Everything that a reader may know of a dossier, in the words of its page. What he may not know yet is not in it, but for the notice that
 * there is something.
 *
 * @param about   what it is: pairs of a name and a value
 * @param waiting the open tasks
 * @param idle    what is said when there are none
 * @param otherGoals what the client wants besides; null when that is nothing
 * @param award   by what the contract is awarded; null while that is not known, or the reader may not know it
 * @param correctable whether the reader may correct what is bought, and still can
 * @param addable the kinds of documents that the reader may add here; none when he may not
 * @param allowed which files may come
 * @param askable whom the reader can ask something; null for who only reads along
 */
record DossierSheet(String number, String title, String need, List<Pair> about, StepLine steps, List<TaskLine> waiting, String idle, GateMatrix gates,
                    List<ThemePart> themes, String otherGoals, boolean correctable, List<DeviationLine> deviations, List<ApprovalLine> approvals, AwardPart award, ContractLine contract,
                    List<DocumentLine> documents, List<Kind> addable, AllowedFiles allowed, List<QuestionLine> questions, Askable askable, List<FactsLine> facts, TimelinePart timeline) {

    /** What stands in the place of what a reader may not know yet. */
    static final String NOT_YET = "nog niet bekend voor u";

    record Pair(String name, String value) {
    }

    /**
     * @param link to the task in Tasklist; null for who may not do it
     */
    record TaskLine(String name, String who, String since, String due, boolean late, String link) {
    }

    /**
     * What a theme asks of the purchase and what the purchase took on for it.
     *
     * @param weight how much it counts; null when the reader may not know
     * @param goal   of the client; null without one
     */
    record ThemePart(String code, String name, String weight, String goal, List<RequirementLine> requirements) {
    }

    /**
     * @param reason   why it is here
     * @param proposed whether the rules propose it for the purchase as it is now, and tell the reason
     */
    record RequirementLine(String code, String text, String norm, String uses, String evidence, String kpi, String reason, boolean proposed) {
    }

    record DeviationLine(String about, String status, String ground, String motivation, String replacement, String until, String asked, String judged) {
    }

    record ApprovalLine(String subject, String outcome, String by, String at) {
    }

    /** @param method how the price counts, in sentences */
    record AwardPart(String method, List<CriterionLine> criteria) {
    }

    /** @param about what it says: pairs of a name and a text */
    record CriterionLine(String name, List<Pair> about) {
    }

    /** @param kpis what is measured: pairs of a code and what is promised */
    record ContractLine(List<Pair> about, List<Pair> kpis) {
    }

    record DocumentLine(String name, String kind, String address, String details) {
    }

    record QuestionLine(long id, String by, String at, String to, String text, List<AnswerLine> answers) {
    }

    record AnswerLine(String by, String at, String text) {
    }

    /** Groups and people as pairs of id and name. */
    record Askable(List<Pair> groups, List<Pair> people) {
    }

    /**
     * @param facts   null for who may not know them; so is the outcome
     * @param decided by which table; null when none was asked
     */
    record FactsLine(String moment, String at, String decided, List<ReadableFacts> facts, List<ReadableFacts> outcome) {
    }

    /**
     * @param shown  newest first, those that the filter lets through
     * @param people who did something in the dossier, as pairs of user id and name
     */
    record TimelinePart(List<EventLine> shown, int all, List<Pair> people, String kind, String person) {

        /** Whether somebody looks for something. */
        public boolean isFiltered() {
            return !kind.isEmpty() || !person.isEmpty();
        }
    }

    record EventLine(String at, String by, String event, String explanation) {
    }
}
