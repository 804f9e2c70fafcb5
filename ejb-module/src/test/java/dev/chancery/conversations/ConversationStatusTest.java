package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.status.Status;
import org.junit.jupiter.api.Test;

class ConversationStatusTest {
    @Test
    void saysWhetherConversationsAreStoredAndForHowLong() {
        assertThat(sentence()).isEqualTo("Conversations are not stored (chancery.conversations.enabled).");
        assertThat(sentence("chancery.conversations.enabled", "true"))
                .isEqualTo("Conversations are stored, and removed 90 days after their last turn.");
        assertThat(sentence("chancery.conversations.enabled", "true", "chancery.conversations.retention", "PT5H"))
                .isEqualTo("Conversations are stored, and removed 5 hours after their last turn.");
    }

    private static String sentence(String... properties) {
        Status status = new ConversationStatus(TestConversations.config(properties))
                .status()
                .get(0);
        return status.sentence();
    }
}
