package dev.chancery.planted.config;

import dev.chancery.architecture.Culprit;
import org.eclipse.microprofile.config.Config;

@Culprit
class Reader {
    String url(Config config) {
        return config.getOptionalValue("anthropic.base-url", String.class).orElse("");
    }
}
