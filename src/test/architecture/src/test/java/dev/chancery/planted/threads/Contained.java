package dev.chancery.planted.threads;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.CompletableFuture;

class Contained {
    ManagedExecutorService executor;

    CompletableFuture<String> answer() {
        return CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), executor)
                .thenApplyAsync(String::strip, executor)
                .thenApply(String::length)
                .thenApply(String::valueOf);
    }
}
