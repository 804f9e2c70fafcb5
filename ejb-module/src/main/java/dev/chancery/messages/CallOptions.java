package dev.chancery.messages;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one call is made. Null means: as configured.
 *
 * @param timeout the longest the whole call may take, attempts, waits and (in a stream) reading included
 * @param firstByteTimeout the longest wait for an answer's headers, an attempt
 * @param idleTimeout the longest silence of a stream between two events with content
 * @param maxAttempts the most attempts; never more than configured
 * @param headers further headers
 * @param body further fields of the body; they win over the request's
 * @param query further query parameters
 * @param betas values for the header {@code anthropic-beta}
 * @param attribution whom the call is for, as the usage ledger shows it
 * @param key the name of the one key to make the call with; null for any
 */
public record CallOptions(
        @Nullable Duration timeout,
        @Nullable Duration firstByteTimeout,
        @Nullable Duration idleTimeout,
        @Nullable Integer maxAttempts,
        Map<String, String> headers,
        Fields body,
        Map<String, String> query,
        List<String> betas,
        Attribution attribution,
        @Nullable String key) {
    /** Everything as configured. */
    public static final CallOptions DEFAULT = new CallOptions(
            null, null, null, null, Map.of(), Fields.empty(), Map.of(), List.of(), Attribution.NONE, null);

    /** @throws IllegalArgumentException when a limit is not positive, or a header could not be sent */
    public CallOptions {
        positive("timeout", timeout);
        positive("firstByteTimeout", firstByteTimeout);
        positive("idleTimeout", idleTimeout);
        if (maxAttempts != null && maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1 but is " + maxAttempts);
        }
        headers.forEach(HeaderChecks::check);
        betas.forEach(beta -> HeaderChecks.check("anthropic-beta", beta));
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
        betas = List.copyOf(betas);
    }

    /** With a limit for the whole call. */
    public CallOptions timeout(Duration limit) {
        return new CallOptions(
                limit, firstByteTimeout, idleTimeout, maxAttempts, headers, body, query, betas, attribution, key);
    }

    /** With a limit for the wait for an answer's headers. */
    public CallOptions firstByteTimeout(Duration limit) {
        return new CallOptions(timeout, limit, idleTimeout, maxAttempts, headers, body, query, betas, attribution, key);
    }

    /** With a limit for the silence of a stream. */
    public CallOptions idleTimeout(Duration limit) {
        return new CallOptions(
                timeout, firstByteTimeout, limit, maxAttempts, headers, body, query, betas, attribution, key);
    }

    /** With at most so many attempts. */
    public CallOptions maxAttempts(int attempts) {
        return new CallOptions(
                timeout, firstByteTimeout, idleTimeout, attempts, headers, body, query, betas, attribution, key);
    }

    /** With a header; the API key's and those that the transport sets are refused. */
    public CallOptions header(String name, String value) {
        return new CallOptions(
                timeout,
                firstByteTimeout,
                idleTimeout,
                maxAttempts,
                and(headers, name, value),
                body,
                query,
                betas,
                attribution,
                key);
    }

    /** With a field in the body. */
    public CallOptions body(String name, @Nullable Object value) {
        return new CallOptions(
                timeout,
                firstByteTimeout,
                idleTimeout,
                maxAttempts,
                headers,
                body.with(name, value),
                query,
                betas,
                attribution,
                key);
    }

    /** With a query parameter. */
    public CallOptions query(String name, String value) {
        return new CallOptions(
                timeout,
                firstByteTimeout,
                idleTimeout,
                maxAttempts,
                headers,
                body,
                and(query, name, value),
                betas,
                attribution,
                key);
    }

    /** With beta features. */
    public CallOptions beta(String... more) {
        List<String> all = Stream.concat(betas.stream(), Stream.of(more)).toList();
        return new CallOptions(
                timeout, firstByteTimeout, idleTimeout, maxAttempts, headers, body, query, all, attribution, key);
    }

    /** For whom: what the usage ledger notes of the call, beyond what Chancery knows itself. */
    public CallOptions attribution(Attribution forWhom) {
        return new CallOptions(
                timeout, firstByteTimeout, idleTimeout, maxAttempts, headers, body, query, betas, forWhom, key);
    }

    /**
     * With the key of this name and no other, as for what belongs to that key's workspace: a batch, a file. While the key
     * rests, the call waits for it.
     */
    public CallOptions key(String name) {
        return new CallOptions(
                timeout, firstByteTimeout, idleTimeout, maxAttempts, headers, body, query, betas, attribution, name);
    }

    private static Map<String, String> and(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static void positive(String name, @Nullable Duration limit) {
        if (limit != null && (limit.isNegative() || limit.isZero())) {
            throw new IllegalArgumentException(name + " must be positive but is " + limit);
        }
    }
}
