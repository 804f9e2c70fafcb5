package dev.chancery.servers;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/** What code inside the server may ask the simulator about itself. */
final class SimulatorDoor {
    private SimulatorDoor() {}

    static JsonObject stats() throws Exception {
        String address = ConfigProvider.getConfig().getValue("anthropic.base-url", String.class);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/__sim/stats")).build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** Asks until it is so, for at most the given time; gives how long that took. */
    static Duration await(Duration most, Predicate<JsonObject> wanted) throws Exception {
        long start = System.nanoTime();
        while (!wanted.test(stats())) {
            if (System.nanoTime() - start > most.toNanos()) {
                throw new AssertionError("not within " + most + ": " + stats());
            }
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
