package dev.chancery.simulator.prompt;

import dev.chancery.simulator.json.Json;
import java.time.Duration;

enum CacheLifetime {
    FIVE_MINUTES(Duration.ofMinutes(5)),
    ONE_HOUR(Duration.ofHours(1));

    private final Duration duration;

    CacheLifetime(Duration duration) {
        this.duration = duration;
    }

    static CacheLifetime of(Json control) {
        return control.get("ttl").is("1h") ? ONE_HOUR : FIVE_MINUTES;
    }

    Duration duration() {
        return duration;
    }
}
