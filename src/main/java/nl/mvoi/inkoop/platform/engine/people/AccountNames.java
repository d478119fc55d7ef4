// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.guard.RefusalResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The names that a new account may have: none that a reader of a timeline or log would take for somebody or something else. */
@Component
public class AccountNames {

    /** The width of the engine's own column. */
    private static final int LONGEST = 64;
    private static final List<String> RESERVED = Stream.of(Groups.ALL, List.of(EngineNames.ADMIN_GROUP), ProgramNames.ALL)
            .flatMap(List::stream).toList();

    private final IdentityService identities;
    private final Pattern form;

    AccountNames(@Lazy IdentityService identities,
                 @Value("${camunda.bpm.generic-properties.properties.general-resource-whitelist-pattern}") Pattern form) {
        this.identities = identities;
        this.form = form;
    }

    /** Refuses a name that a new account may not have; case does not count. */
    public void check(String name) {
        if (name == null || name.isEmpty()) {
            throw refusal("Vul de gebruikersnaam in.");
        }
        if (name.length() > LONGEST || !form.matcher(name).matches()) {
            throw refusal("De gebruikersnaam ‘" + name + "’ kan niet: gebruik hoogstens " + LONGEST
                    + " letters en cijfers, met daartussen alleen een punt, streepje of apenstaartje.");
        }
        if (RESERVED.stream().anyMatch(name::equalsIgnoreCase)) {
            throw refusal("De gebruikersnaam ‘" + name + "’ gebruikt het programma zelf. Kies een andere naam.");
        }
        identities.createUserQuery().list().stream().filter(user -> name.equalsIgnoreCase(user.getId())).findAny().ifPresent(user -> {
            throw refusal("De gebruikersnaam ‘" + name + "’ is al in gebruik, als ‘" + user.getId() + "’. Kies een andere naam.");
        });
    }

    /** Accounts of an older version under which nobody can sign in any more. */
    List<String> shutOut() {
        return identities.createUserQuery().list().stream().map(User::getId).filter(ProgramNames::isOne).toList();
    }

    private static RuntimeException refusal(String sentence) {
        return RefusalResponse.of(new Refusal(sentence));
    }
}
