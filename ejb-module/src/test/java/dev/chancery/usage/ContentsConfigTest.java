package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentsConfigTest {
    @Test
    void storesNothingByDefault() {
        assertThat(ContentsConfig.of(name -> null))
                .isEqualTo(new ContentsConfig(Set.of(), Set.of(), Duration.ofDays(30)));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.ledger.contents.keys", "billing, claims",
                "chancery.ledger.contents.prompts", "claims/triage",
                "chancery.ledger.contents.retention", "P1D");

        assertThat(ContentsConfig.of(config::get))
                .isEqualTo(
                        new ContentsConfig(Set.of("billing", "claims"), Set.of("claims/triage"), Duration.ofDays(1)));
        assertThat(ContentsConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }
}
