package dev.chancery.bench;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import jakarta.enterprise.inject.Produces;

/** Where SmallRye finds OpenTelemetry on the class path, which the SDK brings, it insists on a meter. */
final class NoMetrics {
    private NoMetrics() {}

    @Produces
    static Meter meter() {
        return OpenTelemetry.noop().getMeter("none");
    }
}
