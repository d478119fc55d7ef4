// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormInput;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.StartForms;
import nl.mvoi.inkoop.platform.engine.guard.CommandGuard;
import nl.mvoi.inkoop.platform.engine.guard.RefusalResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.springframework.stereotype.Component;

/** Starts a process for a page of ours, past the same guards as a start from Tasklist. */
@Component
class EngineStartForms implements StartForms {

    private final SubmissionCheck check;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final CurrentUser user;

    EngineStartForms(SubmissionCheck check, RuntimeService runtime, IdentityService identities, CurrentUser user) {
        this.check = check;
        this.runtime = runtime;
        this.identities = identities;
        this.user = user;
    }

    @Override
    public List<FormInput> asked(String process, Map<String, Object> posted) {
        return asPerson(() -> {
            // Whom the closed list keeps from starting gets no form either.
            CommandGuard.refuseClosed(identities.getCurrentAuthentication(), new SubmitStartFormCmd(process, null, Map.of()));
            return check.asked(process, posted);
        });
    }

    @Override
    public Answers check(String process, Map<String, Object> posted, Problems problems) {
        return asPerson(() -> check.answers(process, posted, problems));
    }

    @Override
    public List<FormInput> askedAgain(String process, Map<String, Object> posted) {
        return check.askedAgain(process, posted);
    }

    @Override
    public Answers checkAgain(String process, DossierNumber dossier, Map<String, Object> posted, Problems problems) {
        return check.answersAgain(process, dossier, posted, problems);
    }

    @Override
    public DossierNumber start(String process, Map<String, Object> posted) {
        try {
            return asPerson(() -> DossierNumber.of(runtime.createProcessInstanceByKey(process).setVariables(posted).execute().getBusinessKey()));
        } catch (AlreadyDone sameMoment) {
            // Whoever clicked twice was beaten by himself; by now the check can say with which dossier.
            check(process, posted, new Problems());
            throw sameMoment;
        }
    }

    /** The refusal that the engine's web API would have told. Whoever was beaten to it by himself has done it already. */
    private static Refusal refusal(RefusalResponse refused) {
        return Optional.ofNullable(refused.getCause()).filter(Refusal.class::isInstance).map(Refusal.class::cast)
                .orElseGet(() -> refused.getResponse().getStatus() == 409 ? new AlreadyDone(refused.getMessage()) : new NotAllowed(refused.getMessage()));
    }

    /** The engine asks the rights of the person that it knows, and outside its own pages it knows nobody. */
    private <T> T asPerson(Supplier<T> work) {
        String person = user.id().orElseThrow(() -> new NotAllowed("Log in om dit te starten."));
        identities.setAuthentication(person, identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
        try {
            return work.get();
        } catch (RefusalResponse refused) {
            throw refusal(refused);
        } finally {
            identities.clearAuthentication();
        }
    }
}
