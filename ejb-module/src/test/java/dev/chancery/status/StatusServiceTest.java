package dev.chancery.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusServiceTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final Instant[] now = {START};
    private final List<Status> said = new ArrayList<>();

    @Test
    void putsTheWorstFirst() {
        Status fine = new Status("audit", Level.OK, Finding.AUDIT_NEVER_VERIFIED);
        Status bad = new Status("storage", Level.FAILING, Finding.STORAGE_AWAY, "refused");
        Status soon = new Status("keys", Level.WARNING, Finding.KEYS_EXPIRED, Names.of(List.of("a")));

        assertThat(service(() -> List.of(fine, soon), () -> List.of(bad)).status())
                .containsExactly(bad.since(START), soon.since(START), fine.since(START));
    }

    @Test
    void takesAFeatureThatCannotSayForAFailingOne() {
        StatusSource broken = () -> {
            throw new IllegalStateException("canary");
        };

        assertThat(service(broken).status())
                .containsExactly(new Status("status", Level.FAILING, Finding.STATUS_UNKNOWN).since(START));
    }

    @Test
    void remembersSinceWhenAPartIsAtItsLevel() {
        StatusService service = service(() -> List.copyOf(said));
        say(Level.OK, 1);
        service.status();
        now[0] = START.plusSeconds(10);
        say(Level.OK, 2);
        assertThat(service.status()).extracting(Status::since).containsExactly(START);

        say(Level.FAILING, 3);
        assertThat(service.status()).extracting(Status::since).containsExactly(START.plusSeconds(10));

        now[0] = START.plusSeconds(20);
        say(Level.OK, 0);
        assertThat(service.status())
                .as("it was at another level in between")
                .extracting(Status::since)
                .containsExactly(START.plusSeconds(20));
    }

    @Test
    void tellsTheNodes() {
        NodeStatus node = new NodeStatus(
                "node-1", START, true, Duration.ZERO, false, PromptDelivery.of(PromptDelivery.State.UP_TO_DATE));
        StatusService service = new StatusService(List.of(), List.of(() -> List.of(node)), Clock.systemUTC());

        assertThat(service.nodes()).containsExactly(node);
    }

    private void say(Level level, int waiting) {
        said.clear();
        said.add(new Status("ledger", level, Finding.LEDGER_WAITING, waiting));
    }

    private StatusService service(StatusSource... sources) {
        InstantSource clock = () -> now[0];
        return new StatusService(List.of(sources), List.of(), clock.withZone(ZoneOffset.UTC));
    }
}
