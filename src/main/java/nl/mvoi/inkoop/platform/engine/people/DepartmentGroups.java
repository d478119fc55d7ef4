// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.Names;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The departments whose people read along in each other's purchases, by setting; none unless it names them. Each is a group, of which
 * somebody is made a member as of any other: by an administrator, or by the city's own sign-in. It gives no other right.
 */
@Component
class DepartmentGroups {

    private static final String PREFIX = "afdeling-";

    /** By the id of the group, the name of the department. */
    private final Map<String, String> names;

    DepartmentGroups(@Value("${mvoi.toegang.afdelingen}") List<String> departments) {
        names = departments.stream().filter(name -> !name.isBlank())
                .collect(Collectors.toMap(DepartmentGroups::id, Function.identity(), (first, same) -> first));
    }

    private static String id(String department) {
        return PREFIX + Names.plain(department).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** The id of each group with the name people see. */
    Map<String, String> names() {
        return names;
    }

    /** By what the departments among these groups are found with a dossier, see {@link Names#key}. */
    Set<String> keys(Collection<String> groups) {
        return groups.stream().filter(names::containsKey).map(names::get).map(Names::key).collect(Collectors.toSet());
    }
}
