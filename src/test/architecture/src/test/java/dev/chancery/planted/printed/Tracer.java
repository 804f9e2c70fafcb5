package dev.chancery.planted.printed;

import dev.chancery.architecture.Culprit;

@Culprit
class Tracer {
    void trace(Exception failure) {
        failure.printStackTrace();
    }
}
