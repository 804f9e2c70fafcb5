package dev.chancery.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import dev.chancery.openid.OpenIdException.Problem;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider: its document and keys, kept for a while, and its exchange of codes. Blocks for the network. Thread-safe. */
final class Provider {
    private static final Duration DOCUMENT_IS_GOOD_FOR = Duration.ofHours(1);
    private static final Duration KEYS_ARE_GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration PATIENCE_FOR_KEYS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(30);

    private final OpenIdConfig config;
    private final ProviderHttp http;
    private final Clock clock;
    private volatile @Nullable Known known;

    Provider(OpenIdConfig config, ProviderHttp http, Clock clock) {
        this.config = config;
        this.http = http;
        this.clock = clock;
    }

    private record Known(ProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}

    /** @throws OpenIdException when the provider cannot be asked and never could */
    ProviderMetadata metadata() {
        return known().metadata();
    }

    /** Without asking; empty as long as nobody has had to. */
    Optional<ProviderMetadata> metadataInMemory() {
        return Optional.ofNullable(known).map(Known::metadata);
    }

    /** Its keys; one that is not among them is asked for again, though not all the time. */
    JWKSource<SecurityContext> keys() {
        return known().keys();
    }

    /**
     * Exchanges a code.
     *
     * @return the ID token
     * @throws OpenIdException when the provider does not take the code, or cannot be asked
     */
    String exchange(String code, OpenIdRequest request) {
        ProviderMetadata metadata = metadata();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", request.redirectUri().toString());
        form.put("code_verifier", request.verifier());
        Optional<ClientSecret> inHeader = config.clientSecret().filter(secret -> !metadata.secretInForm());
        if (inHeader.isEmpty()) {
            form.put("client_id", config.clientId());
            config.clientSecret().ifPresent(secret -> form.put("client_secret", secret.reveal()));
        }
        ProviderHttp.Answer answer = http.post(metadata.token(), form, inHeader.map(this::basic));
        if (answer.status() >= 500) {
            throw new OpenIdException(Problem.UNAVAILABLE, "The provider could not exchange the code.");
        }
        Map<String, Object> body = parsed(answer.body());
        if (answer.status() != 200) {
            throw OpenIdException.failed(
                    "The provider did not exchange the code: " + ProviderErrors.known(body.get("error")) + ".");
        }
        return Optional.ofNullable(body.get("id_token"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElseThrow(() -> OpenIdException.failed("The provider sent no ID token."));
    }

    private String basic(ClientSecret secret) {
        String pair = ProviderHttp.encoded(config.clientId()) + ":" + ProviderHttp.encoded(secret.reveal());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Known known() {
        Known now = known;
        return now != null && clock.instant().isBefore(now.readAt().plus(DOCUMENT_IS_GOOD_FOR)) ? now : read();
    }

    /** An old document is better than none. */
    private synchronized Known read() {
        Known before = known;
        if (before != null && clock.instant().isBefore(before.readAt().plus(DOCUMENT_IS_GOOD_FOR))) {
            return before;
        }
        try {
            ProviderMetadata metadata = ProviderMetadata.of(config.issuer(), parsed(http.get(document())));
            JWKSource<SecurityContext> keys =
                    before != null && before.metadata().keys().equals(metadata.keys())
                            ? before.keys()
                            : keys(metadata.keys());
            Known now = new Known(metadata, keys, clock.instant());
            known = now;
            return now;
        } catch (OpenIdException e) {
            if (before == null) {
                throw e;
            }
            known = new Known(before.metadata(), before.keys(), clock.instant());
            return before;
        }
    }

    private URI document() {
        String issuer = config.issuer().toString();
        return URI.create(issuer + (issuer.endsWith("/") ? "" : "/") + ".well-known/openid-configuration");
    }

    private JWKSource<SecurityContext> keys(URI address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), this::retrieve)
                    .cache(KEYS_ARE_GOOD_FOR.toMillis(), PATIENCE_FOR_KEYS.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_UNKNOWN_KEYS.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new OpenIdException(Problem.UNAVAILABLE, "The provider's own document has no safe jwks_uri.", e);
        }
    }

    private Resource retrieve(URL address) throws IOException {
        try {
            return new Resource(http.get(address.toURI()), "application/json");
        } catch (OpenIdException | URISyntaxException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Map<String, Object> parsed(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new OpenIdException(Problem.UNAVAILABLE, "The provider's answer is no JSON object.");
        }
    }
}
