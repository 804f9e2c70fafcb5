package dev.chancery.usage;

/**
 * What a version of a managed prompt used, and how long that took.
 *
 * @param version its number; 0 for what was packaged with an application
 * @param use requests, errors, tokens, cost; also a request
 * @param duration how long attempts took that succeeded
 * @param firstContent how long it took until something of the answer was there, where that was measured
 */
public record PromptVersionUse(int version, Use use, Latency duration, Latency firstContent) {}
