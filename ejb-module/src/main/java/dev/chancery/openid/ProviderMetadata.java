package dev.chancery.openid;

import dev.chancery.openid.OpenIdException.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the provider publishes of itself.
 *
 * @param authorization where people say who they are
 * @param token where a code is exchanged
 * @param keys where the keys are that ID tokens are signed with
 * @param endSession where people sign out, if there is such a place
 * @param secretInForm whether a client's secret stands in the form and not in a header
 * @param namesIssuer whether every answer to a request says whose it is
 */
record ProviderMetadata(
        URI authorization, URI token, URI keys, Optional<URI> endSession, boolean secretInForm, boolean namesIssuer) {

    /** @throws OpenIdException when it is another issuer's, or lacks something */
    static ProviderMetadata of(URI issuer, Map<String, Object> document) {
        if (!issuer.toString().equals(document.get("issuer"))) {
            throw new OpenIdException(
                    Problem.UNAVAILABLE,
                    "The provider's own document names another issuer than chancery.openid.issuer does.");
        }
        return new ProviderMetadata(
                required(document, "authorization_endpoint"),
                required(document, "token_endpoint"),
                required(document, "jwks_uri"),
                OpenIdAddresses.endpoint(document.get("end_session_endpoint")),
                isOnlyInForm(document.get("token_endpoint_auth_methods_supported")),
                Boolean.TRUE.equals(document.get("authorization_response_iss_parameter_supported")));
    }

    private static URI required(Map<String, Object> document, String name) {
        return OpenIdAddresses.endpoint(document.get(name))
                .orElseThrow(() -> new OpenIdException(
                        Problem.UNAVAILABLE, "The provider's own document has no safe " + name + "."));
    }

    /** By default a secret is in a header. */
    private static boolean isOnlyInForm(@Nullable Object methods) {
        return methods instanceof List<?> all
                && all.contains("client_secret_post")
                && !all.contains("client_secret_basic");
    }
}
