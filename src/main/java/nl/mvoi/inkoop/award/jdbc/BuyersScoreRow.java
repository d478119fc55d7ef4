// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import nl.mvoi.inkoop.award.Scores;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The scores that the buyer gave a bid. A score that does not weigh is empty. */
@Table("buyers_score")
record BuyersScoreRow(@Id Long id, long bid, Integer qualityScore, Integer mvoiScore) {

    Scores scores() {
        return new Scores(qualityScore, mvoiScore);
    }
}
