package dev.chancery.planted.config;

import dev.chancery.architecture.Culprit;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Culprit
class Injected {
    @Inject
    @ConfigProperty(name = "anthropic.base-url")
    String url;
}
