package dev.chancery.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The REST API, for what a test needs before a person comes and for what came of it afterwards.
 *
 * @param root with a slash at the end
 * @param person as whom
 */
record Api(URI root, Person person) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Api of(Journey journey) {
        return new Api(journey.server().uri().resolve("api/v1/"), Person.ADMINISTRATOR);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> send(String method, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Authorization", "Basic " + credentials());
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of what went well. */
    String get(String path) {
        return sound(send("GET", path, ""));
    }

    /** The same; for what changes something. */
    String done(String method, String path, String body, String... headers) {
        return sound(send(method, path, body, headers));
    }

    /** Makes a prompt with one message and lets it be served. */
    void prompt(String name, String message) {
        done("PUT", "prompts/" + name + "/versions", version("Begin", message), "If-None-Match", "*");
        done("PUT", "prompts/" + name + "/labels/production", "{\"version\": 1}");
    }

    /** Adds a version to a prompt of which the newest one is this. */
    void version(String name, int newest, String change, String message) {
        done("PUT", "prompts/" + name + "/versions", version(change, message), "If-Match", "\"" + newest + "\"");
    }

    static String version(String change, String message) {
        return """
                {"message": "%s", "body": {"model": "claude-haiku-5-5", "max_tokens": 100,
                 "messages": [{"role": "user", "content": "%s"}]}}
                """.formatted(change, message);
    }

    /** The first text of that name in an answer. */
    static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalArgumentException("There is no " + name + " in " + json);
        }
        return found.group(1);
    }

    private String sound(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " was answered by "
                    + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String credentials() {
        String both = person.name() + ":" + person.password();
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
