package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.guardrails.SensitiveKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationsConfigTest {
    @Test
    void keepsNothingByDefault() {
        assertThat(ConversationsConfig.of(name -> null))
                .isEqualTo(new ConversationsConfig(false, true, 150_000, false, Set.of(), Duration.ofDays(90)));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.conversations.enabled", "true",
                "chancery.conversations.concurrent", "refuse",
                "chancery.conversations.max-tokens", "1000",
                "chancery.conversations.older-turns", "summarise",
                "chancery.conversations.redact", "CARD, iban",
                "chancery.conversations.retention", "P1D");

        assertThat(ConversationsConfig.of(config::get))
                .isEqualTo(new ConversationsConfig(
                        true, false, 1000, true, Set.of(SensitiveKind.CARD, SensitiveKind.IBAN), Duration.ofDays(1)));
        assertThat(ConversationsConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }

    @Test
    void refusesWhatIsNotAllowed() {
        assertThatThrownBy(() -> ConversationsConfig.of(Map.of("chancery.conversations.enabled", "yes")::get))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("chancery.conversations.enabled");
        for (String kinds : List.of("CARDS", "CARD;IBAN", ",", "CARD,,IBAN")) {
            assertThatThrownBy(() -> ConversationsConfig.of(Map.of("chancery.conversations.redact", kinds)::get))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("URL_PASSWORD, API_KEY, IBAN");
        }
    }
}
