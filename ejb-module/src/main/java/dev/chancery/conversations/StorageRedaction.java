package dev.chancery.conversations;

import dev.chancery.guardrails.Redactor;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of turns what is not to be stored, for good. Placeholders are numbered through the turns that were sent, so
 * that two values are not taken for one. Thinking, and what else is signed or encrypted, stays as it came, since its
 * signature would not fit any more, and with it what it repeats.
 */
final class StorageRedaction {
    private final Redactor redactor;

    StorageRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    /** What was said, as it may be stored. */
    List<Turn> redact(List<Turn> before, List<Turn> said) {
        List<Turn> all = new ArrayList<>();
        before.forEach(turn -> all.add(ServerBlocks.opened(turn)));
        said.forEach(turn -> all.add(ServerBlocks.opened(turn)));
        List<Turn> redacted = redactor.redact(new MessageRequest(Fields.of("messages", all)))
                .request()
                .turns();
        List<Turn> storable = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            storable.add(ServerBlocks.closed(said.get(i), redacted.get(before.size() + i)));
        }
        return storable;
    }
}
