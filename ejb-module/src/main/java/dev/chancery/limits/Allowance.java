package dev.chancery.limits;

import dev.chancery.problems.Rule;

/**
 * How much a minute may have.
 *
 * @param requests a minute; 0 for no limit
 * @param inputTokens a minute, those read from the cache left out; 0 for no limit
 * @param outputTokens a minute; 0 for no limit
 */
public record Allowance(long requests, long inputTokens, long outputTokens) {
    /** No limit at all. */
    public static final Allowance UNLIMITED = new Allowance(0, 0, 0);

    /** The most a minute can be given; above the largest limits of the API by far. */
    public static final long MOST = 50_000_000_000L;

    /** @throws InvalidLimitException when a number is negative or above {@link #MOST} */
    public Allowance {
        check("requests", requests);
        check("input_tokens", inputTokens);
        check("output_tokens", outputTokens);
    }

    private static void check(String field, long value) {
        if (value < 0 || value > MOST) {
            throw new InvalidLimitException(field, Rule.LIMIT, MOST);
        }
    }

    /** The one of this meter; 0 for no limit. */
    public long of(Meter meter) {
        return switch (meter) {
            case REQUESTS -> requests;
            case INPUT_TOKENS -> inputTokens;
            case OUTPUT_TOKENS -> outputTokens;
        };
    }

    /** The tighter of both, for each meter. */
    public Allowance and(Allowance other) {
        return new Allowance(
                tighter(requests, other.requests),
                tighter(inputTokens, other.inputTokens),
                tighter(outputTokens, other.outputTokens));
    }

    static long tighter(long one, long other) {
        return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }
}
