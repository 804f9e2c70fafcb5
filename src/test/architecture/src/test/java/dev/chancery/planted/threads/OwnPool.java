package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Culprit
class OwnPool {
    ExecutorService pool = Executors.newCachedThreadPool();
}
