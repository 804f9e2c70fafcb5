package dev.chancery.users;

/**
 * A token that was just made.
 *
 * @param secret shown once, stored never
 */
public record NewApiToken(ApiToken token, ApiTokenSecret secret) {}
