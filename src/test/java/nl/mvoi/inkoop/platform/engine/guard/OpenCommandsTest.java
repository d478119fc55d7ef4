// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What the closed list takes for reading among all commands that the engine and its web applications have. */
class OpenCommandsTest {

    private static final Pattern CHANGES = Pattern.compile("(Set|Save|Delete|Remove|Add|Deploy(?!ment)|Activate|Suspend|Update|Migrate|Modify|Patch"
            + "|Complete|Submit|Start|Claim|Delegate|Resolve|Restart|Signal|Correlate|Message|Execute(?!Filter|Duration|\\w*Query)|Handle"
            + "|Unlock(?!ed)|Lock|Trigger|Purge|Register|Recalculate|Evaluate)\\w*");

    @Test
    void noCommandThatChangesSomethingIsTakenForReading() throws ClassNotFoundException {
        List<Class<?>> commands = commands();

        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(commands.stream().filter(OpenCommands::reads).map(Class::getSimpleName)).hasSizeGreaterThan(100)
                .noneMatch(name -> CHANGES.matcher(name).matches());
    }

    @Test
    void whoHasNoTasksOnlyReadsAndAdministratorsDoNoWork() {
        for (String group : List.of("managers", "beleidsadviseurs", "communicatie", "onbekend")) {
            assertThat(Caller.of(new Authentication("m", List.of(group)))).as(group).isEqualTo(EnumSet.of(Caller.VISITOR, Caller.PERSON));
        }
        assertThat(Caller.of(new Authentication("b", List.of(EngineNames.ADMIN_GROUP))))
                .isEqualTo(EnumSet.of(Caller.VISITOR, Caller.PERSON, Caller.ADMINISTRATOR));
        assertThat(Caller.of(new Authentication("i", List.of("managers", "inkopers")))).contains(Caller.WORKER);
        assertThat(Caller.of(new Authentication("w", null))).isEqualTo(EnumSet.of(Caller.VISITOR, Caller.PERSON));
        assertThat(Caller.of(null)).isEqualTo(EnumSet.of(Caller.VISITOR));
    }

    private static List<Class<?>> commands() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        List<String> names = Stream.of("org.camunda.bpm.engine", "org.camunda.bpm.webapp", "org.camunda.bpm.cockpit")
                .flatMap(root -> scanner.findCandidateComponents(root).stream()).map(bean -> bean.getBeanClassName()).toList();
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            found.add(Class.forName(name));
        }
        return found;
    }
}
