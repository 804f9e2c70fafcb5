package dev.chancery.testing.openid;

/** How the provider signs its ID tokens. */
public enum Signing {
    RS256,
    ES256,
    PS256,
    /** By a key that it does not publish, under the name of one that it does. */
    BY_ANOTHER_KEY,
    /** By the client's secret. */
    HS256,
    /** Not at all. */
    NONE,
    /** As it should, and then changed. */
    CHANGED_AFTERWARDS
}
