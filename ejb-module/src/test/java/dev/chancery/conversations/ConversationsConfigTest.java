package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationsConfigTest {
    @Test
    void keepsNothingByDefault() {
        assertThat(ConversationsConfig.of(name -> null)).isEqualTo(new ConversationsConfig(false, true));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.conversations.enabled", "true",
                "chancery.conversations.concurrent", "refuse");

        assertThat(ConversationsConfig.of(config::get)).isEqualTo(new ConversationsConfig(true, false));
        assertThat(ConversationsConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }

    @Test
    void refusesWhatIsNotAllowed() {
        assertThatThrownBy(() -> ConversationsConfig.of(Map.of("chancery.conversations.enabled", "yes")::get))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("chancery.conversations.enabled");
    }
}
