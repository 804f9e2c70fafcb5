package dev.chancery.assistants;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Threads of an executor, on which the caller stays who it is. */
record CallersBackground(Callers callers, Executor executor) implements AssistantCalls.Background {
    @Override
    public <T> CompletionStage<T> run(Supplier<T> work) {
        Caller caller = callers.current();
        try {
            return CompletableFuture.supplyAsync(() -> callers.as(caller, work), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new UnavailableException(
                    ErrorDetails.of("The application's executor takes no more asynchronous calls."), e));
        }
    }
}
