package dev.chancery.browser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Somebody else's application on the same server, whose beans ask Claude. */
final class Claims {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Claims() {}

    /** By the prompt that the console manages. */
    static HttpResponse<String> triage(Journey journey) throws IOException, InterruptedException {
        return post(journey, "4711/letter", "The roof leaks.");
    }

    /** By a prompt of its own, about a claim that nobody asked about before. */
    static HttpResponse<String> question(Journey journey) throws IOException, InterruptedException {
        return post(journey, UUID.randomUUID() + "/question", "What do you need to know?");
    }

    private static HttpResponse<String> post(Journey journey, String path, String text)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(journey.server().uriOfClaims().resolve(path))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(text))
                        .build(),
                BodyHandlers.ofString());
    }
}
