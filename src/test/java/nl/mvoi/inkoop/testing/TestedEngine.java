// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the web API of the engine find the engine of the application under test. It looks in a register of the whole JVM, where the
 * application that started last stands; applications that started before it are still used by later tests.
 */
class TestedEngine implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(TestedEngine::register);
        }
    }

    private static void register(ProcessEngine engine) {
        if (ProcessEngines.getProcessEngines().get(engine.getName()) != engine) {
            ProcessEngines.registerProcessEngine(engine);
            // Cockpit remembers, by the name of an engine, how to ask it.
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        }
    }
}
