package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.ForkJoinPool;

@Culprit
class CommonPool {
    void run(Runnable work) {
        ForkJoinPool.commonPool().execute(work);
    }
}
