package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Culprit
class TimedOut {
    CompletableFuture<String> within(CompletableFuture<String> answer) {
        return answer.orTimeout(1, TimeUnit.SECONDS);
    }
}
