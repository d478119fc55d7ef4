// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A bare engine as an application: nothing of ours but settings and models. No component, so that the product does not find it. */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
public class BareApplication {

    private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    /** Starts it on its own; its steps are never taken. */
    public static void main(String[] args) {
        SpringApplication.run(BareApplication.class, args);
    }

    @Bean
    @ConditionalOnMissingBean
    static Replayed replayed() {
        return new Replayed();
    }

    /** Sends nothing. */
    @Bean
    static JavaDelegate mail() {
        return execution -> { };
    }

    /** Every step that the models name stands ready. */
    @Bean
    static BeanFactoryPostProcessor stepsOfTheModels() {
        return beans -> names().forEach(name -> beans.registerAlias("replayed", name));
    }

    /** Listens to the end of every human task. */
    @Bean
    static ProcessEnginePlugin answers(ConfigurableListableBeanFactory beans) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Ends(beans))));
            }
        };
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
                String text = model.getContentAsString(StandardCharsets.UTF_8);
                STEP.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(names::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Ties the end of every human task to what is on the tape. */
    private static final class Ends extends AbstractBpmnParseListener {

        private final ConfigurableListableBeanFactory beans;

        private Ends(ConfigurableListableBeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> replayed().appeared(task));
            definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> replayed().completed(task));
        }

        private Replayed replayed() {
            return beans.getBean(Replayed.class);
        }
    }
}
