package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.CompletableFuture;

@Culprit
class Ran {
    CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work);
    }
}
