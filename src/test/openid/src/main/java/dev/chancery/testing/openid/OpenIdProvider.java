package dev.chancery.testing.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A provider on the loopback interface, for tests: the authorization code flow with PKCE, for one confidential client. Whoever comes is
 * {@link #person}, without being asked; {@link #claims}, {@link #signing} and {@link #error} make it answer wrongly.
 */
public final class OpenIdProvider implements AutoCloseable {
    /** By which the provider knows its client. */
    public static final String CLIENT = "chancery-under-test";

    /** The client's secret; some of its characters are written in another way in a header. */
    public static final String SECRET = "made up, for tests: 50% & more";

    private final HttpServer server;
    private final URI issuer;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile ProviderKeys keys = new ProviderKeys();
    private volatile Map<String, Object> person = Map.of("sub", "1", "preferred_username", "nobody");
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile Signing signing = Signing.RS256;
    private volatile @Nullable String error;
    private volatile Map<String, Object> published = Map.of();

    private OpenIdProvider(HttpServer server) {
        this.server = server;
        this.issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
        server.createContext("/realm/.well-known/openid-configuration", this::document);
        server.createContext("/realm/authorize", this::authorize);
        server.createContext("/realm/token", this::token);
        server.createContext("/realm/keys", exchange -> answer(exchange, 200, keys.published()));
        server.createContext("/realm/end", this::end);
        server.start();
    }

    /** Listens on return, on a free port. */
    public static OpenIdProvider start() {
        try {
            return new OpenIdProvider(
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI issuer() {
        return issuer;
    }

    /** Whoever comes from now on is this one: claims, a subject among them. */
    public OpenIdProvider person(Map<String, Object> claims) {
        person = Map.copyOf(claims);
        return this;
    }

    /** Changes the claims of each ID token from now on, last of all. */
    public OpenIdProvider claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        claims = change;
        return this;
    }

    public OpenIdProvider signing(Signing how) {
        signing = how;
        return this;
    }

    /** Sends everybody back with an error; null for no longer. */
    public OpenIdProvider error(@Nullable String code) {
        error = code;
        return this;
    }

    /** What the provider says of itself beyond, or in place of, what is true. */
    public OpenIdProvider publish(Map<String, Object> document) {
        published = Map.copyOf(document);
        return this;
    }

    /** Signs with other keys from now on, and publishes those. */
    public OpenIdProvider changeKeys() {
        keys = new ProviderKeys();
        return this;
    }

    /** As it was in the beginning, but for its keys. */
    public OpenIdProvider reset() {
        requests.clear();
        return claims(UnaryOperator.identity())
                .signing(Signing.RS256)
                .error(null)
                .publish(Map.of());
    }

    /** The paths that were asked for since it was reset, in order. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** What a browser is told that goes to this address of the provider's: where to go back to. */
    public URI visit(URI address) {
        Map<String, String> asked = Form.parse(address.getRawQuery());
        return URI.create(back(asked));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void document(HttpExchange exchange) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer.toString());
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("jwks_uri", issuer + "/keys");
        document.put("end_session_endpoint", issuer + "/end");
        document.putAll(published);
        answer(exchange, 200, JSONObjectUtils.toJSONString(document));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        redirect(exchange, back(Form.parse(exchange.getRequestURI().getRawQuery())));
    }

    private void end(HttpExchange exchange) throws IOException {
        redirect(
                exchange,
                Form.parse(exchange.getRequestURI().getRawQuery()).getOrDefault("post_logout_redirect_uri", ""));
    }

    private String back(Map<String, String> asked) {
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            throw new IllegalArgumentException("not a request of the client's: " + asked.keySet());
        }
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("state", asked.get("state"));
        String refusal = error;
        if (refusal == null) {
            String code = UUID.randomUUID().toString();
            codes.put(code, asked);
            answer.put("code", code);
        } else {
            answer.put("error", refusal);
            answer.put("error_description", "<b>words of the provider</b>");
        }
        return asked.get("redirect_uri") + "?" + Form.write(answer);
    }

    /** A code is taken once, from the client that it was given to, which proves that it asked for it. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                Form.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (!isClient(exchange, form)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (asked == null
                || !form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
                || !Form.challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"words of the provider\"}");
        } else {
            String token = keys.sign(idToken(asked), signing, SECRET);
            answer(
                    exchange,
                    200,
                    JSONObjectUtils.toJSONString(
                            Map.of("access_token", "x", "token_type", "Bearer", "id_token", token)));
        }
    }

    private static boolean isClient(HttpExchange exchange, Map<String, String> form) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        String pair = Form.encoded(CLIENT) + ":" + Form.encoded(SECRET);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return header.equals(basic)
                || (CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret")));
    }

    private JWTClaimsSet idToken(Map<String, String> asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        person.forEach(token::claim);
        return claims.apply(token).build();
    }

    private void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, "");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        requests.add(exchange.getRequestURI().getPath());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
