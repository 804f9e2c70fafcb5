package dev.chancery.planted.consolesees.console;

import dev.chancery.architecture.Culprit;
import jakarta.ws.rs.client.Client;

@Culprit
class CallView {
    Client client;
}
