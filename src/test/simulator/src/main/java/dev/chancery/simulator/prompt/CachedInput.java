package dev.chancery.simulator.prompt;

/** Input tokens by how the cache served them; only {@code uncached} is called input_tokens on the wire. */
public record CachedInput(int uncached, int written5m, int written1h, int read) {

    public static CachedInput uncached(int tokens) {
        return new CachedInput(tokens, 0, 0, 0);
    }
}
