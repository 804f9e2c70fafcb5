package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryConfigTest {
    @Test
    void isBoundedByDefault() {
        assertThat(MemoryConfig.of(name -> null)).isEqualTo(new MemoryConfig(16_000, 100, 200_000));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.memory.note-characters", "101",
                "chancery.memory.notes", "2",
                "chancery.memory.characters", "103");

        assertThat(MemoryConfig.of(config::get)).isEqualTo(new MemoryConfig(101, 2, 103));
        assertThat(MemoryConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }
}
