package dev.chancery.planted.wire.usage;

import dev.chancery.architecture.Culprit;
import java.net.http.HttpClient;

@Culprit
class Prices {
    HttpClient client;
}
