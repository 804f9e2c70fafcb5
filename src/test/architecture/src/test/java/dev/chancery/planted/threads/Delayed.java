package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

@Culprit
class Delayed {
    Executor later(Executor executor) {
        return CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, executor);
    }
}
