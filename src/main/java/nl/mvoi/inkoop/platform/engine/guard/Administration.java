// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.engine.people.AccountNames;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * How an administrator may use what is open to him: on accounts of others, never on the own one, and on failed steps. Each act stands
 * in the log with his name. Of the own account everybody changes the password only.
 */
@Component
class Administration {

    private static final String OWN_ACCOUNT = "Van uw eigen account wijzigt u alleen het wachtwoord. Vraag de rest aan een andere beheerder.";
    /** How the engine says it, and nothing more. */
    private static final String WEAK = "Password does not match policy";
    private static final String STRONGER = "Het nieuwe wachtwoord is te zwak. Neem een langer wachtwoord, met hoofdletters, kleine letters, cijfers"
            + " en leestekens, en zonder de naam erin.";

    private final IdentityService identities;
    private final AccountNames names;
    private final JobRetries jobs;
    private final AccessLog log;

    Administration(@Lazy IdentityService identities, AccountNames names, JobRetries jobs, AccessLog log) {
        this.identities = identities;
        this.names = names;
        this.jobs = jobs;
        this.log = log;
    }

    /** Runs the command, after a check and with a line in the log where it is one of administration. */
    <T> T watch(Authentication person, Command<T> command, Supplier<T> act) {
        if (command instanceof CreateUserCmd) {
            names.check((String) read(command, "userId"));
        }
        String account = account(command);
        if (command instanceof SetJobRetriesCmd retry) {
            return noted(person, jobs.subject(retry), () -> jobs.retry(retry, act));
        }
        if (account == null) {
            return act.get();
        }
        if (command instanceof SaveUserCmd) {
            refuseAnotherName(saved(command));
        }
        if (account.equals(person.getUserId())) {
            refuseAllButPassword(command);
            return strong(act);
        }
        if (!Caller.of(person).contains(Caller.ADMINISTRATOR)) {
            throw RefusalResponse.noRights();
        }
        if (account.isEmpty()) {
            throw RefusalResponse.of(new Refusal("Vul de gebruikersnaam in."));
        }
        return noted(person, subject(command, account), () -> strong(act));
    }

    /** Who comes with another name brings the old password along, and with it another account. */
    private void refuseAnotherName(UserEntity account) {
        User stored = identities.createUserQuery().userId(account.getId()).singleResult();
        boolean another = stored != null && !Objects.equals(stored.getPassword(), account.getPassword());
        if (account.getRevision() > 0 && !account.hasNewPassword() && another) {
            throw RefusalResponse.of(new Refusal("De gebruikersnaam van een account verandert niet."));
        }
    }

    private static <T> T strong(Supplier<T> act) {
        try {
            return act.get();
        } catch (ProcessEngineException e) {
            throw WEAK.equals(e.getMessage()) ? RefusalResponse.of(new Refusal(STRONGER)) : e;
        }
    }

    private <T> T noted(Authentication administrator, String subject, Supplier<T> act) {
        T result = act.get();
        log.note(AccessLog.Act.ADMINISTRATION, administrator.getUserId(), subject);
        return result;
    }

    private void refuseAllButPassword(Command<?> command) {
        if (!(command instanceof SaveUserCmd) || !onlyPasswordDiffers(saved(command))) {
            throw RefusalResponse.of(new NotAllowed(OWN_ACCOUNT));
        }
    }

    private boolean onlyPasswordDiffers(User account) {
        User stored = identities.createUserQuery().userId(account.getId()).singleResult();
        return stored != null && Objects.equals(stored.getFirstName(), account.getFirstName())
                && Objects.equals(stored.getLastName(), account.getLastName()) && Objects.equals(stored.getEmail(), account.getEmail());
    }

    /** The account that the command is about, or null when it is about something else. */
    private static String account(Command<?> command) {
        if (command instanceof SaveUserCmd) {
            return Objects.requireNonNullElse(saved(command).getId(), "");
        }
        boolean names = command instanceof DeleteUserCmd || command instanceof UnlockUserCmd || command instanceof CreateMembershipCmd
                || command instanceof DeleteMembershipCmd;
        return names ? (String) read(command, "userId") : null;
    }

    private static String subject(Command<?> command, String account) {
        if (command instanceof SaveUserCmd) {
            UserEntity saved = saved(command);
            return (saved.getRevision() == 0 ? "account gemaakt: " : saved.hasNewPassword() ? "wachtwoord gezet: " : "account gewijzigd: ") + account;
        }
        if (command instanceof DeleteUserCmd) {
            return "account verwijderd: " + account;
        }
        if (command instanceof UnlockUserCmd) {
            return "account ontgrendeld: " + account;
        }
        return (command instanceof CreateMembershipCmd ? "in groep " : "uit groep ") + read(command, "groupId") + ": " + account;
    }

    private static UserEntity saved(Command<?> command) {
        return (UserEntity) read(command, "user");
    }

    private static Object read(Command<?> command, String name) {
        Field field = ReflectionUtils.findField(command.getClass(), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
