package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.ThreadFactory;

@Culprit
class ReferredThread {
    ThreadFactory threads = Thread::new;
}
