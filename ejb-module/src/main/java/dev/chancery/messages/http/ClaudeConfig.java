package dev.chancery.messages.http;

import dev.chancery.config.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How Claude is called. Retry, timeout, circuit breaker and bulkhead are configured by MicroProfile Fault Tolerance's
 * own properties.
 *
 * @param baseUrl where the API is, unless the REST client's own properties say otherwise
 * @param apiVersion the header {@code anthropic-version}
 * @param bearer whether the key travels as {@code Authorization: Bearer} instead of {@code x-api-key}
 * @param timeout the longest a call may take, a stream excepted
 * @param streamTimeout the longest a stream may take
 * @param firstByteTimeout the longest wait for an answer's headers
 * @param idleTimeout the longest silence of a stream between two events with content
 * @param defaultMaxTokens sent when a request does not say
 * @param largestAnswer in bytes
 * @param largestRequest in bytes
 */
public record ClaudeConfig(
        URI baseUrl,
        String apiVersion,
        boolean bearer,
        Duration timeout,
        Duration streamTimeout,
        Duration firstByteTimeout,
        Duration idleTimeout,
        long defaultMaxTokens,
        int largestAnswer,
        int largestRequest) {
    /** The newest version of the API, which has no sampling parameters. */
    public static final String NEWEST = "2026-10-21";

    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofHours(24);
    private static final int MEGABYTE = 1 << 20;

    static final Setting<URI> BASE_URL = Setting.of(
            "anthropic.base-url",
            "https://api.anthropic.com",
            "an http or https address without query, and no link-local one",
            "Where the API is (environment: ANTHROPIC_BASE_URL).",
            BaseUrls::parse);
    static final Setting<String> API_VERSION = Setting.choice(
            "chancery.api-version",
            NEWEST,
            List.of("2023-06-01", NEWEST),
            "The version of the API; sampling parameters exist in 2023-06-01 only.");
    static final Setting<String> KEY_HEADER = Setting.choice(
            "chancery.key-header",
            "x-api-key",
            List.of("x-api-key", "authorization"),
            "The header in which the key travels; authorization sends it as a bearer token.");
    static final Setting<Duration> TIMEOUT = Setting.duration(
            "chancery.timeout", "PT10M", LEAST, MOST, "The longest a call may take, waits and retries included.");
    static final Setting<Duration> STREAM_TIMEOUT = Setting.duration(
            "chancery.timeout.stream", "PT1H", LEAST, MOST, "The longest a stream may take, from call to end.");
    static final Setting<Duration> FIRST_BYTE_TIMEOUT = Setting.duration(
            "chancery.timeout.first-byte", "PT10M", LEAST, MOST, "The longest wait for the headers of an answer.");
    static final Setting<Duration> IDLE_TIMEOUT = Setting.duration(
            "chancery.timeout.idle",
            "PT5M",
            LEAST,
            MOST,
            "The longest silence of a stream between two events with content; pings do not count.");
    static final Setting<Long> DEFAULT_MAX_TOKENS = Setting.number(
            "chancery.default-max-tokens", 4096, 0, 1_000_000, "The max_tokens of requests that do not say.");
    static final Setting<Long> LARGEST_ANSWER = Setting.number(
            "chancery.largest-answer",
            64L * MEGABYTE,
            1024,
            1024L * MEGABYTE,
            "The largest answer, or event of a stream, in bytes.");
    static final Setting<Long> LARGEST_REQUEST = Setting.number(
            "chancery.largest-request",
            32L * MEGABYTE,
            1024,
            1024L * MEGABYTE,
            "The largest request, in bytes; the API takes 32 MiB.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(
            BASE_URL,
            API_VERSION,
            KEY_HEADER,
            TIMEOUT,
            STREAM_TIMEOUT,
            FIRST_BYTE_TIMEOUT,
            IDLE_TIMEOUT,
            DEFAULT_MAX_TOKENS,
            LARGEST_ANSWER,
            LARGEST_REQUEST);

    /**
     * The configured values.
     *
     * @param config gives a property's value, or null
     */
    public static ClaudeConfig of(UnaryOperator<@Nullable String> config) {
        return new ClaudeConfig(
                BASE_URL.require(config),
                API_VERSION.require(config),
                KEY_HEADER.require(config).equals("authorization"),
                TIMEOUT.require(config),
                STREAM_TIMEOUT.require(config),
                FIRST_BYTE_TIMEOUT.require(config),
                IDLE_TIMEOUT.require(config),
                DEFAULT_MAX_TOKENS.require(config),
                LARGEST_ANSWER.require(config).intValue(),
                LARGEST_REQUEST.require(config).intValue());
    }
}
