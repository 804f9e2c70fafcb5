package dev.chancery.servers;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as signing in needs: cookies and forms. */
final class ConsoleBrowser {
    static final String ADMIN_PASSWORD = "a-river-without-a-bridge";
    private static final String ROOT = "http://127.0.0.1:" + System.getProperty("server.port") + "/chancery/";

    private final CookieManager cookies = new CookiesBehindTls();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    static URI address(String path) {
        return URI.create(ROOT + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> signIn(String name, String password, String... headers)
            throws IOException, InterruptedException {
        return post("session/start", Map.of("username", name, "password", password), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What the server says of the session, as JSON. */
    String caller() throws IOException, InterruptedException {
        return get("session/caller").body();
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    void bring(String session) {
        HttpCookie cookie = new HttpCookie("JSESSIONID", session);
        cookie.setDomain(address("").getHost()); // as the one that the server sets, which then takes its place
        cookie.setPath("/chancery");
        cookie.setVersion(0);
        cookies.getCookieStore().add(address(""), cookie);
    }

    /** As of a browser whose TLS ends in front of the server: what is for HTTPS only comes here too. */
    private static final class CookiesBehindTls extends CookieManager {
        CookiesBehindTls() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
