// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What was learned about a theme. */
@Table("lesson")
record LessonRow(@Id Long id, String theme, String explanation) {
}
