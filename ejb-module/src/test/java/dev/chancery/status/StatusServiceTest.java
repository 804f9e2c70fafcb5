package dev.chancery.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusServiceTest {
    @Test
    void putsTheWorstFirst() {
        Status fine = new Status("audit", Level.OK, "Fine.");
        Status bad = new Status("storage", Level.FAILING, "Away.");
        Status soon = new Status("keys", Level.WARNING, "A key expires tomorrow.");

        assertThat(new StatusService(List.<StatusSource>of(() -> List.of(fine, soon), () -> List.of(bad))).status())
                .containsExactly(bad, soon, fine);
    }

    @Test
    void takesAFeatureThatCannotSayForAFailingOne() {
        StatusSource broken = () -> {
            throw new IllegalStateException("canary");
        };

        assertThat(new StatusService(List.of(broken)).status())
                .containsExactly(new Status("status", Level.FAILING, "The status cannot be told; see the server log."));
    }
}
