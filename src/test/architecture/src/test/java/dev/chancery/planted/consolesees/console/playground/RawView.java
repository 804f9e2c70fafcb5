package dev.chancery.planted.consolesees.console.playground;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.consolesees.messages.http.Wire;

@Culprit
class RawView {
    void run() {
        Wire.call();
    }
}
