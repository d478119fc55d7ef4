// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.LoggedDossier;
import nl.mvoi.inkoop.platform.engine.guard.CommandGuard;
import nl.mvoi.inkoop.platform.engine.guard.RefusalResponse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stands before everything that is handed in, whichever way it comes, and before picking a task up and giving it back. Who is it, do
 * the answers fit the form, do they make sense together: only then the engine hears of it, and everything happens in one transaction
 * and one command of the engine, which so does not read again what the check read.
 * Who hands in is alone at the dossier: whoever changes the purchase or sends it back waits, and the other way round.
 * A refusal anywhere in that transaction undoes all of it and reaches the user in plain words. Whoever only got in the way of a
 * colleague at another task of the same dossier is tried again; whoever was beaten to the same task hears that.
 */
final class SubmissionGuard extends CommandInterceptor {

    private final Supplier<SubmissionCheck> check;
    private final Supplier<TransactionOperations> transaction;
    private final Retries retries = new Retries();

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
        String task = Submission.taskOf(command);
        Submission submission = Submission.of(command);
        if (task != null) {
            return atTask(task, () -> submission == null ? moved(command, task) : handedIn(command, submission));
        }
        return submission == null ? next.execute(command) : started(command, submission);
    }

    private <T> T atTask(String task, Supplier<T> work) {
        try {
            return retries.run(() -> transaction.get().execute(status -> work.get()));
        } catch (RuntimeException e) {
            // Whoever loses a race sees the engine fail in many ways; that the task is gone tells which it was.
            throw check.get().isGone(task) ? gone(task, e) : failed(task, e);
        }
    }

    private RuntimeException gone(String task, RuntimeException e) {
        return check.get().wasDone(task) ? RefusalResponse.alreadyDone(e) : RefusalResponse.overtaken(e);
    }

    /** The engine forgets for the log which dossier it was at as soon as its command ends, and only then whoever asked logs a failure. */
    private RuntimeException failed(String task, RuntimeException e) {
        check.get().dossierAt(task).ifPresent(LoggedDossier::about);
        return RefusalResponse.of(e);
    }

    /** A task is picked up or given back. */
    private <T> T moved(Command<T> command, String task) {
        check.get().prepareMove(task, command);
        return next.execute(command);
    }

    @SuppressWarnings("unchecked")
    private <T> T handedIn(Command<T> command, Submission submission) {
        return next.execute(context -> check.get().task(submission, () -> {
            CommandGuard.refuseClosed(context.getAuthentication(), command);
            return (T) next.execute(Submission.withoutAnswers(command, submission.task()));
        }));
    }

    /** A start is not tried again: whether it is a repeat was decided the first time. */
    private <T> T started(Command<T> command, Submission submission) {
        try {
            return transaction.get().execute(status -> next.execute(context -> {
                check.get().start(submission);
                CommandGuard.refuseClosed(context.getAuthentication(), command);
                return next.execute(command);
            }));
        } catch (RuntimeException e) {
            throw RefusalResponse.of(e);
        }
    }
}
