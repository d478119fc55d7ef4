// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import org.springframework.data.repository.ListCrudRepository;

/** Improvement plans. */
interface ImprovementPlans extends ListCrudRepository<ImprovementPlanRow, Long> {
}
