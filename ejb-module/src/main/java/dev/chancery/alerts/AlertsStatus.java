package dev.chancery.alerts;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.DatabaseUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Says whether alerts reach their channels. */
final class AlertsStatus implements StatusSource {
    private static final String COMPONENT = "alerts";
    private static final Duration LATELY = Duration.ofDays(1);

    private final Deliveries deliveries;
    private final Clock clock;

    AlertsStatus(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public List<Status> status() {
        try {
            long failed = deliveries.failedSince(clock.instant().minus(LATELY));
            return List.of(
                    failed == 0
                            ? new Status(COMPONENT, Level.OK, Finding.ALERTS_DELIVERED)
                            : new Status(COMPONENT, Level.WARNING, Finding.ALERTS_FAILED, failed));
        } catch (DatabaseUnavailableException e) {
            return List.of(new Status(COMPONENT, Level.WARNING, Finding.ALERTS_WAIT));
        }
    }
}
