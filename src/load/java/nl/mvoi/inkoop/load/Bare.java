// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers.DemoUser;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The engine as its starter sets it up, with our settings, models, people and rights, and steps that do nothing but replay a tape. */
final class Bare implements Side {

    static final String DATABASE = "kaal";
    static final String MAIL = "mail";
    /** The same models and forms; the group of our own health has nothing in it here. */
    static final String[] SETTINGS = {"--camunda.bpm.deployment-resource-pattern=classpath*:processes/*.bpmn,classpath*:processes/*.dmn,"
            + "classpath*:forms/*.form", "--management.endpoint.health.validate-group-membership=false"};

    private final Sql sql = new Sql();
    private final Replayed steps = new Replayed();
    private final ConfigurableApplicationContext context;
    private Tape tape = new Tape();

    Bare(PostgresServer server) {
        context = new SpringApplicationBuilder(BareApplication.class).web(WebApplicationType.NONE)
                .initializers(fresh -> {
                    fresh.getBeanFactory().addBeanPostProcessor(sql);
                    fresh.getBeanFactory().registerSingleton("replayed", steps);
                })
                .properties("camunda.bpm.process-engine-name=kaal").run(server.arguments(DATABASE, SETTINGS));
        Set<String> groups = new HashSet<>();
        DemoUsers.ALL.forEach(user -> groups.addAll(user.groups()));
        groups.forEach(this::admit);
        DemoUsers.ALL.forEach(this::create);
        deployMail();
    }

    private void admit(String group) {
        IdentityService identities = engine().getIdentityService();
        identities.saveGroup(identities.newGroup(group));
        grant(group, Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    private void grant(String group, Resource resource, Permission... permissions) {
        AuthorizationService rights = engine().getAuthorizationService();
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(permissions);
        rights.saveAuthorization(grant);
    }

    private void create(DemoUser demo) {
        IdentityService identities = engine().getIdentityService();
        User user = identities.newUser(demo.id());
        user.setPassword(demo.id());
        identities.saveUser(user);
        demo.groups().forEach(group -> identities.createMembership(demo.id(), group));
    }

    /** A mail is a process of one step that waits to be taken, as simple as the engine can do it. */
    private void deployMail() {
        var model = Bpmn.createExecutableProcess(MAIL).camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaAsyncBefore().camundaDelegateExpression("${" + MAIL + "}").endEvent().done();
        engine().getRepositoryService().createDeployment().addModelInstance(MAIL + ".bpmn", model).deploy();
    }

    @Override
    public void take(int step, Runnable work) {
        var configuration = (ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            work.run();
            for (int mail = 0; mail < tape.mailsAt(step); mail++) {
                context.runWithoutAuthorization(() -> engine().getRuntimeService().startProcessInstanceByKey(MAIL, "" , Map.of("bericht", 1L)));
            }
            return null;
        });
    }

    /** The next walk does what is on this tape. */
    void play(Tape tape) {
        this.tape = tape;
        steps.play(tape);
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
