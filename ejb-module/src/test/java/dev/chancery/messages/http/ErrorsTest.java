package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.SpendLimitException;
import dev.chancery.messages.UnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
    private final Errors errors = new Errors(new JsonCodec());

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, InvalidRequestException",
        "401, authentication_error,  KeyException",
        "402, billing_error,         SpendLimitException",
        "403, permission_error,      KeyException",
        "404, not_found_error,       InvalidRequestException",
        "405, invalid_request_error, InvalidRequestException",
        "408, timeout_error,         UnavailableException",
        "409, conflict_error,        UnavailableException",
        "412, invalid_request_error, InvalidRequestException",
        "413, request_too_large,     InvalidRequestException",
        "422, invalid_request_error, InvalidRequestException",
        "429, rate_limit_error,      RateLimitedException",
        "431, invalid_request_error, InvalidRequestException",
        "499, invalid_request_error, InvalidRequestException",
        "500, api_error,             UnavailableException",
        "501, api_error,             UnavailableException",
        "502, api_error,             UnavailableException",
        "503, api_error,             UnavailableException",
        "504, timeout_error,         UnavailableException",
        "529, overloaded_error,      UnavailableException",
        "599, new_error,             UnavailableException",
    })
    void sortsByStatus(int status, String type, String expected) {
        ClaudeException error = errors.of(status, "req_1", Duration.ofSeconds(2), body(type, "It went wrong", null));

        assertThat(error.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(error.status()).isEqualTo(status);
        assertThat(error.errorType()).hasValue(type);
        assertThat(error.errorCode()).isEmpty();
        assertThat(error.requestId()).hasValue("req_1");
        assertThat(error.retryAfter()).hasValue(Duration.ofSeconds(2));
        assertThat(error).hasMessage("Claude answered " + status + " " + type + ": It went wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "429, enforced_spend_limit_reached",
        "429, contract_spend_limit_reached",
        "429, ramp_limit_exceeded",
        "402, linked_organization_spend_limit_reached",
        "402, linked_organization_billing_unavailable",
        "400, enforced_spend_limit_reached"
    })
    void tellsASpendLimitByItsCode(int status, String code) {
        ClaudeException error = errors.of(status, null, null, body("rate_limit_error", "No more money", code));

        assertThat(error).isInstanceOf(SpendLimitException.class);
        assertThat(error.errorCode()).hasValue(code);
    }

    @Test
    void neverSortsByTheWording() {
        assertThat(errors.of(429, null, null, body("rate_limit_error", "enforced_spend_limit_reached", null)))
                .isInstanceOf(RateLimitedException.class);
        assertThat(errors.of(400, null, null, body("rate_limit_error", "overloaded", "something_new")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_request_error, InvalidRequestException",
        "authentication_error,  KeyException",
        "billing_error,         SpendLimitException",
        "permission_error,      KeyException",
        "not_found_error,       InvalidRequestException",
        "conflict_error,        UnavailableException",
        "request_too_large,     InvalidRequestException",
        "rate_limit_error,      RateLimitedException",
        "api_error,             UnavailableException",
        "timeout_error,         UnavailableException",
        "overloaded_error,      UnavailableException",
        "never_heard_of,        UnavailableException",
    })
    void sortsErrorsWithinAStreamByTheirType(String type, String expected) {
        Fields event = new JsonCodec().object(body(type, "Mid-stream", null));

        ClaudeException error = errors.ofEvent(event, "req_1");

        assertThat(error.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(error.status()).isEqualTo(200);
        assertThat(error.errorType()).hasValue(type);
        assertThat(error.requestId()).hasValue("req_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"error\"}",
                "{\"type\":\"error\",\"error\":null}",
                "{\"type\":\"error\",\"error\":\"text\"}",
                "{\"type\":\"error\",\"error\":{\"type\":7,\"message\":[]}}"
            })
    void makesSomethingOfMalformedErrorEvents(String event) {
        ClaudeException error = errors.ofEvent(new JsonCodec().object(event), null);

        assertThat(error).isInstanceOf(UnavailableException.class).hasMessage("Claude answered 200: no message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>502 Bad Gateway</body></html>",
                "upstream connect error",
                "{\"type\":\"error\",\"err",
                "[]",
                "\"text\"",
                "{}",
                "{\"error\":\"text\"}"
            })
    void survivesBodiesThatAreNotTheApis(String body) {
        ClaudeException error = errors.of(502, "req_1", null, body);

        assertThat(error)
                .isInstanceOf(UnavailableException.class)
                .hasMessage("The answer was 502 with a body that is not the API's.");
        assertThat(error.details().body()).isEqualTo(body);
        assertThat(error.requestId()).hasValue("req_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n "})
    void survivesEmptyBodies(String body) {
        assertThat(errors.of(500, null, null, body)).hasMessage("The answer was 500 with an empty body.");
        assertThat(errors.of(400, null, null, body)).isInstanceOf(InvalidRequestException.class);
        assertThat(errors.of(401, null, null, body)).isInstanceOf(KeyException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void explainsRedirects(int status) {
        ClaudeException error = errors.of(status, null, null, body("invalid_request_error", "moved", null));

        assertThat(error)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("a redirect, which is never followed")
                .hasMessageContaining("anthropic.base-url");
        assertThat(error.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messages.0.content: must not be empty         | messages.0.content",
                "max_tokens: a whole number is required        | max_tokens",
                "tools[0].input_schema: bad                    | tools[0].input_schema",
            })
    void namesTheFieldThatTheMessageNames(String message, String field) {
        assertThat(errors.of(400, null, null, body("invalid_request_error", message, null))
                        .field())
                .hasValue(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No field here", "The field: unknown", "Note: something", ": odd"})
    void namesNoFieldWhereThereIsNone(String message) {
        assertThat(errors.of(400, null, null, body("invalid_request_error", message, null))
                        .field())
                .isEmpty();
    }

    @Test
    void takesTheRequestIdFromTheBodyWhereNoHeaderHasIt() {
        String body = "{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"m\"},"
                + "\"request_id\":\"req_9\\r\\nSet-Cookie: a=b\"}";

        assertThat(errors.of(500, null, null, body).requestId()).hasValue("req_9Set-Cookie:ab");
        assertThat(errors.of(500, "req_1", null, body).requestId()).hasValue("req_1");
    }

    @Test
    void shortensAndCleansWhatTheApiSays() {
        String body =
                body("api_error\\nINFO forged line", "a\\r\\nINFO forged\\u0000\\u001b[31m " + "x".repeat(1000), null);

        String message = errors.of(500, null, null, body).getMessage();

        assertThat(message).doesNotContainPattern("\\p{Cntrl}");
        assertThat(message).hasSizeLessThan(700);
    }

    @Test
    void toleratesErrorsWithFieldsOfOtherKinds() {
        ClaudeException error = errors.of(
                429, null, null, "{\"error\":{\"type\":[],\"message\":7,\"details\":\"x\"},\"request_id\":{}}");

        assertThat(error).isInstanceOf(RateLimitedException.class).hasMessage("Claude answered 429: no message");
        assertThat(errors.of(429, null, null, "{\"error\":{\"details\":{\"error_code\":7}}}")
                        .errorCode())
                .isEmpty();
    }

    private static String body(String type, String message, String code) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\""
                + (code == null ? "" : ",\"details\":{\"error_code\":\"" + code + "\"}") + "}}";
    }
}
