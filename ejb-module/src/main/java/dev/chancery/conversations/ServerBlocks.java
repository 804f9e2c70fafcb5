package dev.chancery.conversations;

import dev.chancery.messages.Fields;
import dev.chancery.messages.Turn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of answers that a redactor of requests leaves alone, because they go back to Anthropic as they came: calls and
 * results of tools that ran there, and types that are not known yet. To be stored they are redacted too; so they are shown
 * to it as the arguments of a tool.
 */
final class ServerBlocks {
    private static final Set<String> OTHERS = Set.of("text", "tool_use", "thinking", "redacted_thinking");
    private static final Set<String> AS_THEY_CAME =
            Set.of("type", "id", "tool_use_id", "file_id", "media_type", "cache_control", "signature", "data");

    private ServerBlocks() {}

    /** The turn with such blocks as arguments. */
    static Turn opened(Turn turn) {
        if (!(turn.fields().value("content") instanceof List<?> blocks)
                || !turn.role().equals("assistant")) {
            return turn;
        }
        List<@Nullable Object> shown = new ArrayList<>(blocks.size());
        for (Object block : blocks) {
            shown.add(isOne(block) ? Fields.of("type", "tool_use", "input", block) : block);
        }
        return new Turn(turn.fields().with("content", shown));
    }

    /** The redacted turn with such blocks as the original has them. */
    static Turn closed(Turn original, Turn redacted) {
        if (!(original.fields().value("content") instanceof List<?> blocks)
                || !(redacted.fields().value("content") instanceof List<?> shown)
                || !original.role().equals("assistant")) {
            return redacted;
        }
        List<@Nullable Object> closed = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Object block = blocks.get(i);
            boolean one = isOne(block) && shown.get(i) instanceof Fields;
            closed.add(one ? merged(block, ((Fields) shown.get(i)).value("input")) : shown.get(i));
        }
        return new Turn(redacted.fields().with("content", closed));
    }

    private static boolean isOne(@Nullable Object block) {
        return block instanceof Fields fields
                && !OTHERS.contains(String.valueOf(fields.value("type")))
                && !fields.has("signature");
    }

    /** The redacted value, but with what has to stay as it came. */
    private static @Nullable Object merged(@Nullable Object original, @Nullable Object redacted) {
        if (original instanceof Fields fields && redacted instanceof Fields changed) {
            return merged(fields, changed);
        }
        if (original instanceof List<?> list && redacted instanceof List<?> changed) {
            List<@Nullable Object> merged = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                merged.add(merged(list.get(i), changed.get(i)));
            }
            return merged;
        }
        return redacted;
    }

    private static Fields merged(Fields original, Fields redacted) {
        Fields.Builder merged = new Fields.Builder();
        Iterator<String> names = redacted.names().iterator();
        original.forEach((name, value) -> {
            String changed = names.next();
            merged.add(changed, staysAsItCame(name) ? value : merged(value, redacted.value(changed)));
        });
        return merged.build();
    }

    private static boolean staysAsItCame(String name) {
        return AS_THEY_CAME.contains(name) || name.startsWith("encrypted_");
    }
}
