// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables of the engine need beyond what it gives them itself; it makes them too late for our migrations. */
@Component
public class EngineTables {

    private final JdbcClient database;

    EngineTables(JdbcClient database) {
        this.database = database;
    }

    /** Can be done at every start. */
    public void prepare() {
        forgetRightsPerTask();
        // The engine looks for sub tasks of each task that it completes, and would read all open tasks for that.
        database.sql("create index if not exists MVOI_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)").update();
    }

    /** Older versions kept a row of rights per task and group; every list of tasks read them all. */
    private void forgetRightsPerTask() {
        database.sql("delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = :task and RESOURCE_ID_ <> :every")
                .param("task", Resources.TASK.resourceType()).param("every", Authorization.ANY).update();
    }
}
