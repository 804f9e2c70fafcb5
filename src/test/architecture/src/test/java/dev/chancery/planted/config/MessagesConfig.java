package dev.chancery.planted.config;

import org.eclipse.microprofile.config.Config;

record MessagesConfig(String url) {
    static MessagesConfig of(Config config) {
        return new MessagesConfig(
                config.getOptionalValue("anthropic.base-url", String.class).orElseGet(() -> System.getenv("PLANTED")));
    }
}
