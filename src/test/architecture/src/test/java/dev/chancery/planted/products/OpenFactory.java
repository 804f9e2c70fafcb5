package dev.chancery.planted.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

class OpenFactory {
    @Produces
    @ApplicationScoped
    List<String> models() {
        return List.of();
    }

    @Produces
    String model() {
        return "claude";
    }
}
