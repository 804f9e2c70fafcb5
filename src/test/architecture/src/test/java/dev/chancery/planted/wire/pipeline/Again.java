package dev.chancery.planted.wire.pipeline;

import dev.chancery.architecture.Culprit;
import org.eclipse.microprofile.faulttolerance.Retry;

@Culprit
class Again {
    @Retry
    void call() {}
}
