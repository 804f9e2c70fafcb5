package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;

@Culprit
class NewThread {
    Thread thread(Runnable work) {
        return new Thread(work);
    }
}
