package dev.chancery.alerts;

/** How a channel tells. */
public enum ChannelType {
    /** By a POST of JSON. */
    WEBHOOK,
    /** By the server's mail session. */
    MAIL
}
