package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A script that calls the REST API with a token of a user who has one role. */
final class RestCaller {
    private static final String SERVER = "http://127.0.0.1:" + System.getProperty("server.port");
    private static final String PASSWORD = "seven+bridges+and+no+river";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String name;
    private final String authorization;

    private RestCaller(String name, String authorization) {
        this.name = name;
        this.authorization = authorization;
    }

    /** A new user with this role, made by the {@link UsersDoor} in the WAR of a test. */
    static RestCaller with(Class<?> test, String role) throws Exception {
        String name = "rest-" + role.toLowerCase() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        String door = "/" + test.getSimpleName() + "/users/";
        plain(door + "add?name=" + name + "&role=" + role + "&password=" + PASSWORD);
        return new RestCaller(name, "Bearer " + plain(door + "token?name=" + name + "&role=" + role));
    }

    /** Somebody with this header; null for none. */
    static RestCaller by(String authorization) {
        return new RestCaller("", authorization);
    }

    String name() {
        return name;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return ask("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> send(String method, String path, String json, String... headers) throws Exception {
        BodyPublisher body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return ask(method, path, body, all);
    }

    HttpResponse<String> ask(String method, String path, BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER + "/chancery/api" + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static Json json(HttpResponse<String> answer) {
        return Json.parse(answer.body());
    }

    static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** What a path of the server, outside of Chancery, answers. */
    static String plain(String path) throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(URI.create(SERVER + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    static HttpResponse<String> anything(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(SERVER + path)).build(), BodyHandlers.ofString());
    }
}
