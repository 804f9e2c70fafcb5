package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.CompletableFuture;

@Culprit
class Supplied {
    CompletableFuture<String> answer() {
        return CompletableFuture.supplyAsync(() -> "answer");
    }
}
