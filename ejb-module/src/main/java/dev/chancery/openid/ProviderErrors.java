package dev.chancery.openid;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The errors of OAuth 2.0 and OpenID Connect. Whatever else a provider, or somebody in its name, says is never repeated. */
final class ProviderErrors {
    static final String ACCESS_DENIED = "access_denied";

    private static final Set<String> KNOWN = Set.of(
            ACCESS_DENIED,
            "account_selection_required",
            "consent_required",
            "interaction_required",
            "invalid_client",
            "invalid_grant",
            "invalid_request",
            "invalid_scope",
            "login_required",
            "server_error",
            "temporarily_unavailable",
            "unauthorized_client",
            "unsupported_grant_type",
            "unsupported_response_type");

    private ProviderErrors() {}

    /** The error when it is one of the standards', else that it is not. */
    static String known(@Nullable Object error) {
        return error instanceof String text && KNOWN.contains(text) ? text : "an error that is not of the standard";
    }
}
