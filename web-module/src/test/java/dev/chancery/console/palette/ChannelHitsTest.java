package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.ChannelType;
import dev.chancery.console.kit.CallersInTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelHitsTest {
    @Test
    void leadsToChannelsByTheirNames() {
        assertThat(found("night", Permission.READ_ALERTS))
                .containsExactly(new PaletteHit(PaletteKind.CHANNEL, "Night shift", "alerts?channel=id-1"));
    }

    @Test
    void doesNotTellWhereTheyLead() {
        assertThat(found("example", Permission.READ_ALERTS)).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeAlerts() {
        assertThat(found("night", Permission.READ_BUDGETS)).isEmpty();
    }

    private static List<PaletteHit> found(String text, Permission permission) {
        return new ChannelHits(new OneChannel(), CallersInTest.of(permission)).find(text, 6);
    }

    private static final class OneChannel extends AlertChannels {
        @Override
        public List<AlertChannel> list() {
            return List.of(new AlertChannel(
                    "id-1",
                    1,
                    ChannelTerms.ofEverything("Night shift"),
                    ChannelType.WEBHOOK,
                    "https://hooks.example",
                    false,
                    Instant.parse("2026-11-20T08:00:00Z")));
        }
    }
}
