package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Culprit
class FilledIn {
    CompletableFuture<String> within(CompletableFuture<String> answer) {
        return answer.completeOnTimeout("none", 1, TimeUnit.SECONDS);
    }
}
