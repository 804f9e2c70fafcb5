package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.SpendLimitException;
import dev.chancery.messages.UnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts the API's errors by what a caller can do, from status, error code and type; never from the wording. */
final class Errors {
    private static final Set<String> SPEND_LIMITS = Set.of(
            "enforced_spend_limit_reached",
            "contract_spend_limit_reached",
            "ramp_limit_exceeded",
            "linked_organization_spend_limit_reached",
            "linked_organization_billing_unavailable");
    private static final Map<String, Integer> STATUS_OF_TYPE = Map.of( // of any other, api_error above all, 500
            "invalid_request_error", 400,
            "authentication_error", 401,
            "billing_error", 402,
            "permission_error", 403,
            "not_found_error", 404,
            "conflict_error", 409,
            "request_too_large", 413,
            "rate_limit_error", 429,
            "timeout_error", 504,
            "overloaded_error", 529);
    private static final Pattern FIELD = Pattern.compile("^([a-z_][a-z0-9_.\\[\\]-]{0,200}): ");
    private static final int EXCERPT = 300;

    private final JsonCodec json;

    Errors(JsonCodec json) {
        this.json = json;
    }

    /** The error that an answer is. */
    ClaudeException of(int status, @Nullable String requestId, @Nullable Duration retryAfter, String body) {
        Optional<Fields> envelope = json.tryObject(body);
        Optional<Fields> error = envelope.flatMap(Errors::error);
        String id = requestId != null
                ? requestId
                : envelope.flatMap(Errors::requestId).orElse(null);
        boolean redirect = status >= 300 && status < 400;
        return error.isPresent() && !redirect
                ? sorted(status, details(status, error.get(), id, retryAfter))
                : sorted(status, unknown(status, id, retryAfter, body));
    }

    /** The error that an event of a stream tells, after status 200. */
    ClaudeException ofEvent(Fields event, @Nullable String requestId) {
        Fields error = error(event).orElse(Fields.empty());
        ErrorDetails details = details(200, error, requestId, null);
        String type = details.type();
        return sorted(type == null ? 500 : STATUS_OF_TYPE.getOrDefault(type, 500), details);
    }

    private static ClaudeException sorted(int status, ErrorDetails details) {
        if (details.code() != null && SPEND_LIMITS.contains(details.code())) {
            return new SpendLimitException(details, null);
        }
        return switch (status) {
            case 401, 403 -> new KeyException(details, null);
            case 402 -> new SpendLimitException(details, null);
            case 429 -> new RateLimitedException(details, null);
            case 408, 409 -> new UnavailableException(details, null);
            default ->
                status >= 400 && status < 500
                        ? new InvalidRequestException(details, null)
                        : new UnavailableException(details, null);
        };
    }

    private static ErrorDetails details(
            int status, Fields error, @Nullable String requestId, @Nullable Duration retryAfter) {
        String type = lenient(error, "type");
        String said = Optional.ofNullable(lenient(error, "message")).orElse("no message");
        Matcher field = FIELD.matcher(said);
        return new ErrorDetails(
                "Claude answered " + status + (type == null ? "" : " " + excerpt(type)) + ": " + excerpt(said),
                status,
                type,
                error.value("details") instanceof Fields more ? lenient(more, "error_code") : null,
                requestId,
                field.find() ? field.group(1) : null,
                retryAfter,
                null);
    }

    private static ErrorDetails unknown(
            int status, @Nullable String requestId, @Nullable Duration retryAfter, String body) {
        String what = status >= 300 && status < 400
                ? "a redirect, which is never followed, so that no key goes elsewhere; check anthropic.base-url"
                : body.isBlank() ? "an empty body" : "a body that is not the API's";
        return new ErrorDetails(
                "The answer was " + status + " with " + what + ".",
                status,
                null,
                null,
                requestId,
                null,
                retryAfter,
                excerpt(body));
    }

    private static Optional<Fields> error(Fields envelope) {
        return envelope.value("error") instanceof Fields error ? Optional.of(error) : Optional.empty();
    }

    private static Optional<String> requestId(Fields envelope) {
        return Optional.ofNullable(lenient(envelope, "request_id")).map(HttpAnswer::harmless);
    }

    private static @Nullable String lenient(Fields fields, String name) {
        try {
            return fields.text(name).orElse(null);
        } catch (MalformedFieldException e) {
            return null;
        }
    }

    private static String excerpt(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT) + "...";
    }
}
