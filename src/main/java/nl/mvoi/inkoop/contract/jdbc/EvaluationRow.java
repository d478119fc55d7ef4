// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** An evaluation with its lessons. */
@Table("evaluation")
record EvaluationRow(@Id Long id, long contract, String explanation, int grade, String evaluatedBy, OffsetDateTime evaluatedAt,
                     @MappedCollection(idColumn = "evaluation") Set<LessonRow> lessons) {
}
