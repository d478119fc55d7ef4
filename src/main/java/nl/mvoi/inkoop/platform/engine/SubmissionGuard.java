// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stands before everything that is handed in, whichever way it comes. Who is it, do the answers fit the form, do they make sense
 * together: only then the engine hears of it, and everything happens in one transaction. A refusal anywhere in that transaction
 * undoes all of it and reaches the user in plain words.
 */
final class SubmissionGuard extends CommandInterceptor {

    private final Supplier<SubmissionCheck> check;
    private final Supplier<TransactionOperations> transaction;

    SubmissionGuard(Supplier<SubmissionCheck> check, Supplier<TransactionOperations> transaction) {
        this.check = check;
        this.transaction = transaction;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // A command inside another command comes from a model or a delegate, not from outside.
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        Submission submission = Submission.of(command);
        if (submission == null && !(command instanceof ClaimTaskCmd)) {
            return next.execute(command);
        }
        try {
            return transaction.get().execute(status -> submission == null ? claimed(command) : handedIn(command, submission));
        } catch (RuntimeException e) {
            RuntimeException answer = RefusalResponse.of(e);
            throw answer == e && isGone(submission) ? RefusalResponse.tooLate(e) : answer;
        }
    }

    /** Whoever loses a race sees the engine fail in many ways; that the task is gone tells which it was. */
    private boolean isGone(Submission submission) {
        return submission != null && submission.task() != null && check.get().isGone(submission.task());
    }

    private <T> T claimed(Command<T> command) {
        check.get().refuseClaimForAnother((ClaimTaskCmd) command);
        return next.execute(command);
    }

    @SuppressWarnings("unchecked")
    private <T> T handedIn(Command<T> command, Submission submission) {
        if (submission.task() == null) {
            check.get().start(submission);
            return next.execute(command);
        }
        return check.get().task(submission, () -> (T) next.execute(Submission.withoutAnswers(command, submission.task())));
    }
}
