// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.guard.RefusalResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes over from the city's own sign-in who somebody is and in which groups. The engine must know everybody who works in it, so an account is
 * made for a new name; its password is known to nobody. The groups are exactly those that the provider names now.
 */
@Component
public class ProvidedPeople {

    /** What the password policy asks and the rest lacks. */
    private static final String UPPER_CASE = "M";
    /** Under what the subject stands with the account for whom it was made. */
    private static final String BOUND = "gemeenteaccount";
    private static final Set<String> WORKING = Stream.concat(Groups.ALL.stream(), Stream.of(EngineNames.ADMIN_GROUP)).collect(Collectors.toSet());

    private final IdentityService identities;
    private final AccountNames names;
    private final AsSystem asSystem;
    private final DepartmentGroups departments;
    private final TransactionOperations transaction;
    private final String nameClaim;
    private final String groupsClaim;
    private final String prefix;

    ProvidedPeople(IdentityService identities, AccountNames names, AsSystem asSystem, DepartmentGroups departments, TransactionOperations transaction,
                   @Value("${mvoi.aanmelden.naam-claim}") String nameClaim, @Value("${mvoi.aanmelden.groepen-claim}") String groupsClaim,
                   @Value("${mvoi.aanmelden.groepen-voorvoegsel}") String prefix) {
        this.identities = identities;
        this.names = names;
        this.asSystem = asSystem;
        this.departments = departments;
        this.transaction = transaction;
        this.nameClaim = nameClaim;
        this.groupsClaim = groupsClaim;
        this.prefix = prefix;
    }

    /**
     * Makes the account as the provider says it is. Who comes in for the first time twice in one instant meets himself, also as a name that is
     * in use already: once more, and the account is there.
     *
     * @param claims what the provider says, by name
     * @return the account; empty for who is in no group of ours, of whom nothing new is kept
     * @throws RefusalResponse when the name is one that no account may have, or belongs to somebody else here
     */
    public Optional<String> admit(Map<String, Object> claims) {
        try {
            return transaction.execute(first -> take(claims));
        } catch (ProcessEngineException | DataAccessException | RefusalResponse met) {
            return transaction.execute(again -> take(claims));
        }
    }

    private Optional<String> take(Map<String, Object> claims) {
        String name = name(claims);
        Set<String> wanted = groups(claims.get(groupsClaim));
        return asSystem.ask(() -> {
            User known = identities.createUserQuery().userId(name).singleResult();
            if (known == null && wanted.isEmpty()) {
                return Optional.empty();
            }
            account(name, known, claims);
            follow(name, wanted);
            return wanted.isEmpty() ? Optional.empty() : Optional.of(name);
        });
    }

    /**
     * Whom a token names. A token makes and changes no account: it may be older than what the city or an administrator decided since.
     *
     * @return empty when there is no such account, or it belongs to somebody else
     */
    public Optional<String> named(Map<String, Object> claims) {
        String name = name(claims);
        return Optional.of(name).filter(one -> !ProgramNames.isOne(one)).filter(one -> asSystem.ask(() ->
                identities.createUserQuery().userId(one).count() > 0 && isBound(one, claims)));
    }

    private String name(Map<String, Object> claims) {
        return Objects.toString(claims.get(nameClaim), "");
    }

    private void account(String name, User known, Map<String, Object> claims) {
        User user = known;
        if (known == null) {
            names.check(name);
            user = identities.newUser(name);
            user.setPassword(UPPER_CASE + UUID.randomUUID() + UUID.randomUUID());
        } else if (ProgramNames.isOne(name) || !isBound(name, claims)) {
            throw RefusalResponse.of(new Refusal("De accountnaam ‘" + name + "’ is hier van iemand anders."));
        }
        if (describe(user, claims) || known == null) {
            identities.saveUser(user);
        }
        identities.setUserInfo(name, BOUND, subject(claims));
    }

    /** A name can be given to somebody else at the provider, or be changed by its owner; what stays is the subject. */
    private boolean isBound(String name, Map<String, Object> claims) {
        String bound = identities.getUserInfo(name, BOUND);
        return bound == null || bound.equals(subject(claims));
    }

    private static String subject(Map<String, Object> claims) {
        return claims.get(IdTokenClaimNames.ISS) + " " + claims.get(IdTokenClaimNames.SUB);
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

    /** Who is only in a department has no work here. */
    private Set<String> groups(Object claim) {
        Stream<?> named = claim instanceof Collection<?> many ? many.stream() : Stream.ofNullable(claim);
        Set<String> all = named.map(Object::toString).filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length()))
                .filter(group -> WORKING.contains(group) || departments.names().containsKey(group)).collect(Collectors.toSet());
        return all.stream().anyMatch(WORKING::contains) ? all : Set.of();
    }

    private void follow(String name, Set<String> wanted) {
        Set<String> present = identities.createGroupQuery().groupMember(name).list().stream().map(Group::getId).collect(Collectors.toSet());
        Set<String> gone = new HashSet<>(present);
        gone.removeAll(wanted);
        gone.forEach(group -> identities.deleteMembership(name, group));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(name, group));
    }
}
