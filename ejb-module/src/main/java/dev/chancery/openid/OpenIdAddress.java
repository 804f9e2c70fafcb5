package dev.chancery.openid;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the addresses at the provider that a browser is sent to. */
final class OpenIdAddress {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    /** A token that is longer would make the address too long for some servers. */
    private static final int LONGEST_HINT = 4_000;

    private final OpenIdConfig config;

    OpenIdAddress(OpenIdConfig config) {
        this.config = config;
    }

    OpenIdRequest request(ProviderMetadata metadata, URI redirectUri, boolean again, Instant now) {
        String state = random();
        String nonce = random();
        String verifier = random();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", config.clientId());
        query.put("redirect_uri", redirectUri.toString());
        query.put("scope", config.scopes());
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        if (again) {
            query.put("prompt", "login");
        }
        return new OpenIdRequest(state, nonce, verifier, redirectUri, with(metadata.authorization(), query), now);
    }

    /** Of the end of a session at the provider, and back to where people sign in here. */
    URI end(URI endpoint, OpenIdPerson person) {
        String back = person.redirectUri().toString();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", config.clientId());
        query.put(
                "post_logout_redirect_uri",
                back.substring(0, back.length() - OpenIdConfig.REDIRECT_PATH.length()) + "sign-in");
        if (person.idToken().length() <= LONGEST_HINT) {
            query.put("id_token_hint", person.idToken());
        }
        return with(endpoint, query);
    }

    private static URI with(URI endpoint, Map<String, String> query) {
        String text = query.entrySet().stream()
                .map(part -> part.getKey() + "="
                        + ProviderHttp.encoded(part.getValue()).replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + text);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
