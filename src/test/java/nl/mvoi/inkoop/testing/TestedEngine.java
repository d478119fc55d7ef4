// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the web API of the engine and its web applications find the engine of the application under test. They look in registers of
 * the whole JVM, where the application that started last stands, and nobody once that has stopped; applications that started before
 * it are still used by later tests.
 */
class TestedEngine implements TestExecutionListener {

    /** The filters of the engine remember an application until it stops, also one whose start was refused; the next would ask that one. */
    @Override
    public void beforeTestClass(TestContext test) {
        new LazyInitRegistration().setApplicationContext(null);
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(TestedEngine::register);
        }
    }

    private static void register(ProcessEngine engine) {
        if (ProcessEngines.getProcessEngines().get(engine.getName()) != engine) {
            ProcessEngines.registerProcessEngine(engine);
            registerWebApplications();
        }
    }

    /** Anew, for Cockpit remembers by the name of an engine how to ask it. */
    private static void registerWebApplications() {
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
    }
}
