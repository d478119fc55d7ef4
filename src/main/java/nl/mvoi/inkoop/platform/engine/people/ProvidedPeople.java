// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.guard.RefusalResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over from the city's own sign-in who somebody is and in which groups. The engine must know everybody who works in it, so an account is
 * made for a new name; its password is known to nobody. The groups are exactly those that the provider names now.
 */
@Component
public class ProvidedPeople {

    /** What the password policy asks and the rest lacks. */
    private static final String UPPER_CASE = "M";
    private static final Set<String> KNOWN = Stream.concat(Groups.ALL.stream(), Stream.of(EngineNames.ADMIN_GROUP)).collect(Collectors.toSet());

    private final IdentityService identities;
    private final AccountNames names;
    private final AsSystem asSystem;
    private final String nameClaim;
    private final String groupsClaim;
    private final String prefix;

    ProvidedPeople(IdentityService identities, AccountNames names, AsSystem asSystem,
                   @Value("${mvoi.aanmelden.naam-claim}") String nameClaim, @Value("${mvoi.aanmelden.groepen-claim}") String groupsClaim,
                   @Value("${mvoi.aanmelden.groepen-voorvoegsel}") String prefix) {
        this.identities = identities;
        this.names = names;
        this.asSystem = asSystem;
        this.nameClaim = nameClaim;
        this.groupsClaim = groupsClaim;
        this.prefix = prefix;
    }

    /**
     * Makes the account as the provider says it is.
     *
     * @param claims what the provider says, by name
     * @return the account; empty groups are no reason to refuse here, for nobody without one may do anything
     * @throws RefusalResponse when the name is one that no account may have
     */
    @Transactional
    public String admit(Map<String, Object> claims) {
        String name = Objects.toString(claims.get(nameClaim), "");
        return asSystem.ask(() -> {
            account(name, claims);
            follow(name, groups(claims.get(groupsClaim)));
            return name;
        });
    }

    private void account(String name, Map<String, Object> claims) {
        User user = identities.createUserQuery().userId(name).singleResult();
        boolean isNew = user == null;
        if (isNew) {
            names.check(name);
            user = identities.newUser(name);
            user.setPassword(UPPER_CASE + UUID.randomUUID() + UUID.randomUUID());
        }
        if (isNew | describe(user, claims)) {
            identities.saveUser(user);
        }
    }

    /** Whether something changed; what the provider does not say stays. */
    private static boolean describe(User user, Map<String, Object> claims) {
        String before = user.getFirstName() + "\n" + user.getLastName() + "\n" + user.getEmail();
        user.setFirstName(text(claims, "given_name", user.getFirstName()));
        user.setLastName(text(claims, "family_name", user.getLastName()));
        user.setEmail(text(claims, "email", user.getEmail()));
        return !before.equals(user.getFirstName() + "\n" + user.getLastName() + "\n" + user.getEmail());
    }

    private static String text(Map<String, Object> claims, String claim, String otherwise) {
        return claims.get(claim) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private Set<String> groups(Object claim) {
        Stream<?> named = claim instanceof Collection<?> many ? many.stream() : Stream.ofNullable(claim);
        return named.map(Object::toString).filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length()))
                .filter(KNOWN::contains).collect(Collectors.toSet());
    }

    private void follow(String name, Set<String> wanted) {
        Set<String> present = identities.createGroupQuery().groupMember(name).list().stream().map(Group::getId).collect(Collectors.toSet());
        Set<String> gone = new HashSet<>(present);
        gone.removeAll(wanted);
        gone.forEach(group -> identities.deleteMembership(name, group));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(name, group));
    }
}
