package dev.chancery.planted.wire.keys;

import dev.chancery.architecture.Culprit;
import jakarta.ws.rs.client.ClientBuilder;

@Culprit
class KeyCheck {
    Object call() {
        return ClientBuilder.newClient();
    }
}
