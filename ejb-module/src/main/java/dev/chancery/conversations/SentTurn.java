package dev.chancery.conversations;

import dev.chancery.messages.Fields;
import dev.chancery.messages.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored turn as it is sent again. Claude may answer what the API does not take back: blank texts, and, when it ran out
 * of tokens, thinking that nothing follows. Turns of the user are as they were taken.
 */
final class SentTurn {
    private static final Set<String> THINKING = Set.of("thinking", "redacted_thinking");

    private SentTurn() {}

    /**
     * The turn without that, and without cache breakpoints; empty when nothing is left. The API joins turns of the same
     * role, so what stands before and after may follow one another.
     */
    static Optional<Turn> of(Turn stored) {
        Turn plain = TurnContent.uncached(stored);
        if (!plain.role().equals("assistant")) {
            return Optional.of(plain);
        }
        Object content = plain.fields().value("content");
        if (!(content instanceof List<?> blocks)) {
            return Optional.of(plain).filter(turn -> !isBlank(content));
        }
        List<@Nullable Object> kept = kept(blocks);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn(plain.fields().with("content", kept)));
    }

    private static List<@Nullable Object> kept(List<?> blocks) {
        List<@Nullable Object> kept = new ArrayList<>(blocks);
        kept.removeIf(block ->
                block instanceof Fields fields && "text".equals(fields.value("type")) && isBlank(fields.value("text")));
        while (!kept.isEmpty() && isThinking(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean isThinking(@Nullable Object block) {
        return block instanceof Fields fields && THINKING.contains(String.valueOf(fields.value("type")));
    }

    private static boolean isBlank(@Nullable Object text) {
        return text instanceof String string && string.isBlank();
    }
}
