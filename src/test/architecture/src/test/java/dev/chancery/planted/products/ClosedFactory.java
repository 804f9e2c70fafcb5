package dev.chancery.planted.products;

import dev.chancery.architecture.Culprit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

@Culprit
class ClosedFactory {
    record Settings(String model) {}

    @Produces
    @ApplicationScoped
    Settings settings() {
        return new Settings("claude");
    }
}
